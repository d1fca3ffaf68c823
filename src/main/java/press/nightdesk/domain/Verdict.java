package press.nightdesk.domain;

import java.util.List;
import java.util.Locale;

/// What the findings left in a record come to.
public enum Verdict {
  /// Nothing found, or everything found was mended or waived.
  CLEAN,
  /// Warnings only.
  FLAGGED,
  /// Errors that asking again did not mend: kept and explained, never published as sound.
  QUARANTINED;

  /// The verdict on these findings; those that a person waived do not count.
  public static Verdict on(List<Finding> findings) {
    if (Finding.anyError(findings)) {
      return QUARANTINED;
    }
    return findings.stream().noneMatch(Finding::stands) ? CLEAN : FLAGGED;
  }

  /// The name used in JSON, in the database and on screen: `clean`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
