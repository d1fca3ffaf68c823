package press.nightdesk.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.RefusalCheck;
import press.nightdesk.domain.SummaryCheck;
import press.nightdesk.domain.TranslationCheck;

/// The checks as a whole. A new one is a class of this room, a {@link Code}, a line here and an
/// entry in `docs/checks.md`.
public final class Checks {
  private static final List<Function<List<Segment>, List<Finding>>> TRANSLATION =
      List.of(
          Presence::findings,
          Doubling::findings,
          Merging::findings,
          Segment.each(Residue::inTranslation),
          Segment.each(Chatter::inTranslation),
          Segment.each(Lengths::findings),
          Segment.each(Repetition::findings),
          Segment.each(NumberCheck::findings));

  private Checks() {}

  /// Every check of a translation; findings in order of paragraph.
  public static TranslationCheck translation() {
    return (source, target) -> {
      List<Segment> segments = Segment.of(source, target);
      List<Finding> findings = new ArrayList<>();
      for (Function<List<Segment>, List<Finding>> check : TRANSLATION) {
        findings.addAll(check.apply(segments));
      }
      findings.sort(Comparator.comparingInt(Checks::paragraph));
      return List.copyOf(findings);
    };
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

  /// Whether a reply that holds nothing of what was asked for declines the task.
  public static RefusalCheck refusal() {
    return Refusals::isReply;
  }

  private static int paragraph(Finding finding) {
    Integer paragraph = finding.paragraph();
    return paragraph == null ? Paragraph.HEADLINE : paragraph;
  }
}
