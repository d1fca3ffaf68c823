package press.nightdesk.translate;

import java.time.Clock;
import java.util.ArrayList;
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
import press.nightdesk.domain.ReadingCode;
import press.nightdesk.domain.RefusalCheck;
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
  private final RefusalCheck refusal;
  private final int passageCharacters;
  private final int reasks;
  private final PassageTranslator passages;

  /// @param clock dates refusals by the provider, which come without a reply
  /// @param prompt the system message
  /// @param check what is looked for in each passage and in the whole
  /// @param refusal tells a refusal from an answer
  /// @param passageCharacters the most Russian characters in one request
  /// @param reasks how often a passage is asked again at most
  public Translator(
      Asker asker,
      Clock clock,
      Prompt prompt,
      TranslationCheck check,
      RefusalCheck refusal,
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
    this.refusal = refusal;
    this.passageCharacters = passageCharacters;
    this.reasks = reasks;
    this.passages = new PassageTranslator(check, reasks);
  }

  /// Translates an article, passage after passage. After a passage that stays broken the rest
  /// is not asked for: the article goes into quarantine anyway. What only the whole article shows
  /// has the passages concerned asked again, as often as their limit still allows.
  ///
  /// @param edition which edition pays
  /// @param round 0 for the first run, then one more each time a person asks for it anew
  /// @return the translation with what is still wrong with it. A refusal is a finding, not a
  ///     failure
  /// @throws press.nightdesk.llm.CallFailed if a call brought no answer
  public Checked<Translation> translate(Article article, String edition, int round) {
    Inquiry inquiry = new Inquiry(asker, clock);
    Composition first = passages(inquiry, article, edition, round);
    Attempt<Composition> attempt = Attempt.first(first, first.findings(check));
    if (first.sound()) {
      attempt = attempt.mend(reasks, this::again);
    }
    Set<Finding> mended = new LinkedHashSet<>();
    attempt.work().done().forEach(rendition -> mended.addAll(rendition.attempt().mended()));
    mended.addAll(attempt.mended());
    attempt.left().forEach(mended::remove);
    return checked(attempt, mended, provenance(inquiry.bill()));
  }

  private Composition passages(Inquiry inquiry, Article article, String edition, int round) {
    List<Passage> all = Passages.of(article, passageCharacters);
    List<Rendition> done = new ArrayList<>();
    Progress progress = Progress.NONE;
    for (Passage passage : all) {
      Rendition rendition =
          passages.translate(passage, open(inquiry, article, passage, progress, edition, round));
      done.add(rendition);
      progress = progress.plus(passage, rendition.attempt().work());
      if (!rendition.sound()) {
        break;
      }
    }
    return new Composition(article, all, done);
  }

  private Attempt<Composition> again(Attempt<Composition> before) {
    Composition next = before.work().again(passages, check);
    return before.next(next, next.findings(check));
  }

  private static Checked<Translation> checked(
      Attempt<Composition> attempt, Set<Finding> mended, Provenance provenance) {
    Progress progress = attempt.work().progress();
    List<Paragraph> english = progress.segments();
    List<Paragraph> kept = Bounds.fitting(english);
    List<Finding> left = new ArrayList<>(attempt.left());
    if (kept.size() < english.size()) {
      left.addFirst(
          Finding.error(
              ReadingCode.TOO_LONG.label(),
              Stage.TRANSLATE,
              null,
              "more English than an article can have: only the first %d of %d paragraphs are kept"
                  .formatted(kept.size(), english.size())));
    }
    return new Checked<>(
        english.isEmpty() ? null : new Translation(kept, progress.nameList()),
        inOrder(Bounds.heaviest(left)),
        inOrder(Bounds.heaviest(mended)),
        provenance);
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
        TranslationRequest.opening(passage, article.title(), progress),
        refusal::refuses);
  }

  private static List<Finding> inOrder(List<Finding> findings) {
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
