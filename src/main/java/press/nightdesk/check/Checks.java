package press.nightdesk.check;

import java.util.Comparator;
import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.SummaryCheck;
import press.nightdesk.domain.TranslationCheck;

/// The checks as a whole. A new one is a class of this room, a {@link Code}, a line here and an
/// entry in `docs/checks.md`.
public final class Checks {
  private static final List<TranslationCheck> TRANSLATION =
      List.of(
          new Presence(),
          new Doubling(),
          new Merging(),
          Segments.each(Residue::inTranslation),
          Segments.each(Chatter::inTranslation),
          Segments.each(Lengths::findings),
          Segments.each(Repetition::findings));

  private Checks() {}

  /// Every check of a translation; findings in order of paragraph.
  public static TranslationCheck translation() {
    return (source, target) ->
        TRANSLATION.stream()
            .flatMap(check -> check.findings(source, target).stream())
            .sorted(Comparator.comparingInt(Checks::paragraph))
            .toList();
  }

  /// Every check of a summary; findings in the order of the checks.
  ///
  /// @param topics the job's topics, one of which a summary has
  public static SummaryCheck summary(List<String> topics) {
    List<SummaryCheck> checks =
        List.of(
            new SummaryHeadline(),
            new SummaryLength(),
            new SummaryPoints(),
            new SummaryCitations(),
            new SummaryTopic(topics),
            new SummaryWords(),
            SummaryPart.each(Residue::inSummary),
            SummaryPart.each(Chatter::inSummary));
    return (translated, summary) ->
        checks.stream().flatMap(check -> check.findings(translated, summary).stream()).toList();
  }

  private static int paragraph(Finding finding) {
    Integer paragraph = finding.paragraph();
    return paragraph == null ? Paragraph.HEADLINE : paragraph;
  }
}
