package press.nightdesk.shelf;

import java.util.Locale;
import press.nightdesk.domain.Stage;

/// Where a revision of an article stands.
enum Status {
  /// Waits for its translation.
  ARRIVED,
  /// Has a sound translation and waits for its summary.
  TRANSLATED,
  /// At its good end: clean or flagged.
  SUMMARIZED,
  /// Kept back: its translation or its summary has errors.
  QUARANTINED,
  /// Could not be taken further.
  FAILED,
  /// Rightly left out on arrival.
  SKIPPED,
  /// A later revision stands in its place; it is in no edition's books.
  SUPERSEDED;

  static Status of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /// The name used in the database: `arrived`.
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a stage still needs the article.
  boolean open() {
    return this == ARRIVED || this == TRANSLATED;
  }

  /// The status of articles that wait for this stage.
  ///
  /// @throws IllegalArgumentException for ingest and publish, for which no row waits
  static Status waitingFor(Stage stage) {
    return switch (stage) {
      case TRANSLATE -> ARRIVED;
      case SUMMARIZE -> TRANSLATED;
      case INGEST, PUBLISH ->
          throw new IllegalArgumentException("no article waits on the shelf for " + stage.label());
    };
  }
}
