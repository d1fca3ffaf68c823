package press.nightdesk.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Verdict;

/// Where an article of an edition stands.
public enum ArticleState {
  /// Arrived, and waits for its translation.
  TO_TRANSLATE,
  /// Translated, and waits for its summary.
  TO_SUMMARIZE,
  /// At its good end: clean or flagged.
  PUBLISHED,
  /// Kept back with errors.
  QUARANTINED,
  /// Could not be taken further.
  FAILED,
  /// Rightly left out.
  SKIPPED;

  /// The name used in JSON and on screen: `to-translate`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// What a record says of it.
  static ArticleState of(Dispatch dispatch) {
    return dispatch.verdict() == Verdict.QUARANTINED ? QUARANTINED : PUBLISHED;
  }

  /// The state with this label; empty if there is none.
  public static Optional<ArticleState> of(String label) {
    return Arrays.stream(values()).filter(state -> state.label().equals(label)).findFirst();
  }

  /// The labels, for people.
  public static String labels() {
    return Arrays.stream(values()).map(ArticleState::label).collect(Collectors.joining(", "));
  }
}
