package press.nightdesk.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.RefusalCheck;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.SummaryCheck;
import press.nightdesk.domain.TranslationCheck;
import press.nightdesk.prompt.glossary.TermIndex;

/// The checks as a whole. A new one is a class of this room, a {@link Code}, a line here and an
/// entry in `docs/checks.md`.
public final class Checks {
  private static final List<Function<List<Segment>, List<Finding>>> TRANSLATION =
      List.of(
          Presence::findings,
          Doubling::findings,
          Merging::findings,
          Swapping::findings,
          Segment.each(Residue::inTranslation),
          Segment.each(Chatter::inTranslation),
          Segment.each(Lengths::findings),
          Segment.each(Repetition::findings),
          Segment.each(Omission::findings),
          Segment.each(Doubled::findings),
          Segment.each(Characters::findings),
          Segment.each(NumberCheck::findings),
          Segment.each(NameCheck::findings),
          Consistency::findings,
          Segment.each(Quotations::findings),
          Segment.each(Denial::findings));

  private static final List<SummaryRule> SUMMARY =
      List.of(
          new SummaryHeadline(),
          new SummaryLength(),
          new SummaryPoints(),
          new SummaryCitations(),
          new SummaryWords(),
          SummaryPart.each(Residue::inSummary),
          SummaryPart.each(Chatter::inSummary),
          SummaryPart.each(Characters::inSummary),
          Grounding::findings);

  private Checks() {}

  /// Every check of a translation, of a newsroom without a glossary.
  public static TranslationCheck translation() {
    return translation(TermIndex.EMPTY);
  }

  /// Every check of a translation; findings in order of paragraph. A paragraph without a Russian
  /// letter that came back as it was is no translation, and no check looks at it.
  ///
  /// @param glossary what holds of it is known once the check is {@link TranslationCheck#about an
  ///     article}
  public static TranslationCheck translation(TermIndex glossary) {
    return new TranslationCheck() {
      @Override
      public List<Finding> findings(List<Paragraph> source, List<Paragraph> target) {
        return translation(source, target, TRANSLATION);
      }

      @Override
      public TranslationCheck about(Article article) {
        List<Function<List<Segment>, List<Finding>>> checks = new ArrayList<>(TRANSLATION);
        checks.add(new Terminology(glossary, article)::findings);
        return (source, target) -> translation(source, target, checks);
      }
    };
  }

  private static List<Finding> translation(
      List<Paragraph> source,
      List<Paragraph> target,
      List<Function<List<Segment>, List<Finding>>> checks) {
    List<Segment> segments =
        Segment.of(source, target).stream().filter(s -> !s.untouched()).toList();
    List<Finding> findings = new ArrayList<>();
    for (Function<List<Segment>, List<Finding>> check : checks) {
      findings.addAll(check.apply(segments));
    }
    findings.sort(Comparator.comparingInt(Checks::paragraph));
    return List.copyOf(findings);
  }

  /// Every check of a summary; findings in the order of the checks.
  ///
  /// @param topics the job's topics, one of which a summary has
  public static SummaryCheck summary(List<String> topics) {
    SummaryTopic topic = new SummaryTopic(topics);
    return (translated, summary) -> {
      Texts texts = Texts.of(translated);
      List<Finding> findings = new ArrayList<>(topic.findings(texts, summary));
      findings.addAll(summary(texts, summary));
      return List.copyOf(findings);
    };
  }

  /// Every check of a summary but that of its topic, of which only a job knows.
  ///
  /// @param texts what it summarises; the English alone will do
  public static List<Finding> summary(Texts texts, Summary summary) {
    return SUMMARY.stream().flatMap(rule -> rule.findings(texts, summary).stream()).toList();
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
