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
/// @param waived the word of the person who lets it pass; null if nobody does
public record Finding(
    String code,
    Severity severity,
    Stage stage,
    @Nullable Integer paragraph,
    String evidence,
    @Nullable Word waived) {
  public Finding {
    if (code.isBlank()) {
      throw new IllegalArgumentException("a finding has no code");
    }
    if (paragraph != null && paragraph < Paragraph.HEADLINE) {
      throw new IllegalArgumentException("finding %s on paragraph %d".formatted(code, paragraph));
    }
  }

  /// A finding that nobody has waived.
  public Finding(
      String code, Severity severity, Stage stage, @Nullable Integer paragraph, String evidence) {
    this(code, severity, stage, paragraph, evidence, null);
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

  /// Whether it is an error that stands.
  public boolean isError() {
    return severity == Severity.ERROR && stands();
  }

  /// Whether it counts: nobody has waived it.
  public boolean stands() {
    return waived == null;
  }

  /// The same, waived by this word; null takes the waiver back.
  public Finding waived(@Nullable Word word) {
    return new Finding(code, severity, stage, paragraph, evidence, word);
  }

  /// Whether any of these is an error that stands.
  public static boolean anyError(List<Finding> findings) {
    return findings.stream().anyMatch(Finding::isError);
  }
}
