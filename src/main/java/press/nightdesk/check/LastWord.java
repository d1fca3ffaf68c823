package press.nightdesk.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Corrected;
import press.nightdesk.domain.Correction;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Hand;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.ReadingCode;
import press.nightdesk.domain.Rewrite;
import press.nightdesk.domain.Severity;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.SummaryCheck;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.TranslationCheck;
import press.nightdesk.domain.Word;
import press.nightdesk.domain.Words;

/// Gives people the last word on a work: what they wrote stands in it, what they waived does not
/// count, and everything is checked anew beside it. Doing so twice changes nothing.
///
/// @param translation looked for in a translation that a person touched
/// @param summary looked for in a summary of which a person wrote anything
/// @param passage the most Russian characters asked for at once: of a longer paragraph a part may
///     be missing where an article was not translated to its end
public record LastWord(TranslationCheck translation, SummaryCheck summary, int passage) {
  private static final String PARAGRAPH_UNASKED = ReadingCode.PARAGRAPH_UNASKED.label();

  /// A translation under what people said of its article.
  public Checked<Translation> on(Article article, Checked<Translation> checked, Words words) {
    Map<Integer, Correction> corrections = words.in(article);
    Translation work = corrected(checked.work(), corrections);
    List<Finding> findings =
        corrections.isEmpty() || work == null
            ? checked.findings()
            : anew(article, work, checked.findings(), corrections);
    Hand hand =
        new Hand(
            corrections.entrySet().stream()
                .map(e -> new Corrected(e.getKey(), e.getValue().instead(), e.getValue().word()))
                .toList(),
            words.setAside(article));
    return new Checked<>(
        work,
        findings.stream().map(waiving(article, words)).toList(),
        checked.mended(),
        checked.provenance(),
        hand);
  }

  /// Marks what people let pass: what they waived, and errors in what they wrote themselves.
  public static UnaryOperator<Finding> waiving(Article article, Words words) {
    Map<Integer, Correction> corrections = words.in(article);
    Optional<Word> rewritten = words.summary(article).map(Rewrite::word);
    return finding ->
        finding.waived(
            ofTheirs(finding, corrections, rewritten)
                .or(() -> words.waiving(article, finding))
                .orElse(null));
  }

  private static Optional<Word> ofTheirs(
      Finding finding, Map<Integer, Correction> corrections, Optional<Word> rewritten) {
    if (finding.severity() != Severity.ERROR) {
      return Optional.empty();
    }
    return finding.stage() == Stage.SUMMARIZE
        ? rewritten
        : Optional.ofNullable(finding.paragraph()).map(corrections::get).map(Correction::word);
  }

  /// A summary under what people said of its article. What was set aside is told once, by the
  /// translation.
  public Checked<Summary> on(Translated translated, Checked<Summary> checked, Words words) {
    Article article = translated.article();
    Optional<Rewrite> rewrite = words.summary(article);
    Summary work = rewrite.map(Rewrite::summary).orElse(checked.work());
    boolean touched = rewrite.isPresent() || !translated.translation().hand().corrected().isEmpty();
    List<Finding> findings =
        touched && work != null
            ? anew(translated, work, rewrite.isPresent() ? List.of() : checked.findings())
            : checked.findings();
    return new Checked<>(
        work,
        findings.stream().map(waiving(article, words)).toList(),
        checked.mended(),
        checked.provenance(),
        new Hand(
            rewrite.stream().map(r -> new Corrected(null, null, r.word())).toList(), List.of()));
  }

  private static @Nullable Translation corrected(
      @Nullable Translation work, Map<Integer, Correction> corrections) {
    if (corrections.isEmpty()) {
      return work;
    }
    Map<Integer, Paragraph> segments = new TreeMap<>();
    if (work != null) {
      work.segments().forEach(segment -> segments.put(segment.n(), segment));
    }
    corrections.forEach((n, correction) -> segments.put(n, new Paragraph(n, correction.text())));
    return new Translation(List.copyOf(segments.values()), work == null ? List.of() : work.names());
  }

  /// Only paragraphs that are there are checked: why the others are not, the reply has said.
  private List<Finding> anew(
      Article article,
      Translation work,
      List<Finding> before,
      Map<Integer, Correction> corrections) {
    List<Paragraph> source =
        article.segments().stream().filter(s -> work.text(s.n()).isPresent()).toList();
    List<Finding> now = translation.about(article).findings(source, work.segments());
    boolean whole =
        article.segments().stream()
            .allMatch(
                s ->
                    corrections.containsKey(s.n())
                        || (source.contains(s) && s.text().length() <= passage));
    boolean byHand = corrections.size() == article.segments().size();
    List<Finding> all = new ArrayList<>();
    for (Finding old : before) {
      Integer n = old.paragraph();
      boolean settled =
          n == null
              ? whole && (byHand || !old.code().equals(PARAGRAPH_UNASKED))
              : corrections.containsKey(n) || isOfACheck(old, n) || isAmong(now, old);
      if (!settled) {
        all.add(old);
      }
    }
    all.addAll(now);
    return all;
  }

  /// What a check finds begins with the place; what reading a reply finds does not.
  private static boolean isOfACheck(Finding finding, int n) {
    return finding.evidence().startsWith(Wording.place(n) + ": ");
  }

  private static boolean isAmong(Collection<Finding> findings, Finding old) {
    return findings.stream()
        .anyMatch(
            now ->
                now.code().equals(old.code()) && Objects.equals(now.paragraph(), old.paragraph()));
  }

  private List<Finding> anew(Translated translated, Summary work, List<Finding> before) {
    return Stream.concat(
            before.stream().filter(old -> !Code.isKnown(old.code())),
            summary.findings(translated, work).stream())
        .toList();
  }
}
