package press.nightdesk.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a check found in a translation or a summary.
///
/// @param code the stable name of the rule, documented in `docs/checks.md`
/// @param severity how much it weighs
/// @param stage the work it was found in: translate or summarize
/// @param paragraph the number of the paragraph concerned (0: the headline); null if it
///     concerns the whole
/// @param evidence what was seen, in words that also tell a model what to mend
public record Finding(
    String code, Severity severity, Stage stage, @Nullable Integer paragraph, String evidence) {
  public Finding {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a finding has no code");
    }
    if (paragraph != null && paragraph < Paragraph.HEADLINE) {
      throw new IllegalArgumentException("finding %s on paragraph %d".formatted(code, paragraph));
    }
  }

  /// A finding that leads to asking again.
  public static Finding error(
      String code, Stage stage, @Nullable Integer paragraph, String evidence) {
    return new Finding(code, Severity.ERROR, stage, paragraph, evidence);
  }

  /// A finding that only flags.
  public static Finding warning(
      String code, Stage stage, @Nullable Integer paragraph, String evidence) {
    return new Finding(code, Severity.WARNING, stage, paragraph, evidence);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /// Whether any of these is an error.
  public static boolean anyError(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isError);
  }
}
