package press.nightdesk.translate;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Attempt;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.TranslationCheck;
import press.nightdesk.llm.Asker;
import press.nightdesk.llm.Bill;
import press.nightdesk.llm.CallLabel;
import press.nightdesk.llm.Conversation;
import press.nightdesk.llm.Inquiry;
import press.nightdesk.prompt.Prompt;

/// Has articles translated. May be shared between threads.
public final class Translator {
  private final Asker asker;
  private final Clock clock;
  private final Prompt prompt;
  private final TranslationCheck check;
  private final int passageCharacters;
  private final PassageTranslator passages;

  /// @param clock dates refusals by the provider, which come without a reply
  /// @param prompt the system message
  /// @param check what is looked for in each passage and in the whole
  /// @param passageCharacters the most Russian characters in one request
  /// @param reasks how often a passage is asked again at most
  public Translator(
      Asker asker,
      Clock clock,
      Prompt prompt,
      TranslationCheck check,
      int passageCharacters,
      int reasks) {
    if (passageCharacters < 1 || reasks < 0) {
      throw new IllegalArgumentException(
          "passages of %d characters, %d re-asks: at least 1 and 0 are due"
              .formatted(passageCharacters, reasks));
    }
    this.asker = asker;
    this.clock = clock;
    this.prompt = prompt;
    this.check = check;
    this.passageCharacters = passageCharacters;
    this.passages = new PassageTranslator(check, reasks);
  }

  /// Translates an article, passage after passage. After a passage that stays broken the rest
  /// is not asked for: the article goes into quarantine anyway.
  ///
  /// @param edition which edition pays
  /// @param round 0 for the first run, then one more each time a person asks for it anew
  /// @return the translation with what is still wrong with it. A refusal is a finding, not a
  ///     failure
  /// @throws press.nightdesk.llm.CallFailed if a call brought no answer
  public Checked<Translation> translate(Article article, String edition, int round) {
    Inquiry inquiry = new Inquiry(asker, clock);
    List<Passage> all = Passages.of(article, passageCharacters);
    Progress progress = Progress.NONE;
    Set<Finding> left = new LinkedHashSet<>();
    Set<Finding> mended = new LinkedHashSet<>();
    for (Passage passage : all) {
      Conversation talk = open(inquiry, article, passage, progress, edition, round);
      Attempt<Draft> attempt = passages.translate(passage, talk);
      progress = progress.plus(passage, attempt.work());
      mended.addAll(attempt.mended());
      if (!attempt.sound()) {
        left.addAll(attempt.errors());
        left.addAll(incomplete(passage, all));
        break;
      }
    }
    left.addAll(wholeCheck(article, all, progress));
    mended.removeAll(left);
    return new Checked<>(
        progress.done().isEmpty()
            ? null
            : new Translation(progress.segments(), progress.nameList()),
        inOrder(left),
        inOrder(mended),
        provenance(inquiry.bill()));
  }

  private Conversation open(
      Inquiry inquiry,
      Article article,
      Passage passage,
      Progress progress,
      String edition,
      int round) {
    return new Conversation(
        inquiry,
        new CallLabel(
            edition, article.id().value(), prompt.task(), passage.hash().value(), 1, round),
        prompt.text(),
        TranslationRequest.FORMAT,
        TranslationRequest.opening(passage, article.title(), progress));
  }

  /// One finding for all that was not asked for: one each would drown the cause.
  private static List<Finding> incomplete(Passage broken, List<Passage> all) {
    if (broken.number() == all.size()) {
      return List.of();
    }
    int from = all.get(broken.number()).segments().getFirst().n();
    int to = all.getLast().segments().getLast().n();
    return List.of(
        Finding.error(
            "translation-incomplete",
            Stage.TRANSLATE,
            null,
            "not, or not wholly, translated: paragraphs %d to %d, because passage %d of %d stayed broken"
                .formatted(from, to, broken.number(), all.size())));
  }

  /// The check over every paragraph that is there whole.
  private List<Finding> wholeCheck(Article article, List<Passage> all, Progress progress) {
    List<Paragraph> source =
        article.segments().stream()
            .filter(s -> progress.pieces(s.n()) == pieces(all, s.n()))
            .toList();
    return source.isEmpty() ? List.of() : check.findings(source, progress.segments());
  }

  private static long pieces(List<Passage> passages, int n) {
    return passages.stream().filter(p -> p.text(n).isPresent()).count();
  }

  private static List<Finding> inOrder(Set<Finding> findings) {
    return findings.stream()
        .sorted(
            Comparator.comparing(
                Finding::paragraph, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private Provenance provenance(Bill bill) {
    return new Provenance(
        bill.provider(),
        bill.model(),
        bill.recorded(),
        prompt.fingerprint(),
        bill.replies(),
        bill.usage() == null ? null : new Tokens(bill.usage().input(), bill.usage().output()),
        bill.usd(),
        bill.attempts(),
        bill.at());
  }
}
