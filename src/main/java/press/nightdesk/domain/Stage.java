package press.nightdesk.domain;

import java.util.Locale;

/// The four steps of an article's walk, in order.
public enum Stage {
  INGEST,
  TRANSLATE,
  SUMMARIZE,
  PUBLISH;

  /// The name used in JSON, in the database and on screen: `translate`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The stage with this label.
  ///
  /// @throws IllegalArgumentException if there is none
  public static Stage of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }
}
