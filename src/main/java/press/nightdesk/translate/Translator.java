package press.nightdesk.translate;

import dev.langchain4j.model.chat.request.ChatRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Attempt;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Kept;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Predecessor;
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
import press.nightdesk.llm.NotRecalled;
import press.nightdesk.prompt.Prompt;
import press.nightdesk.prompt.glossary.ArticleTerms;
import press.nightdesk.prompt.glossary.TermIndex;
import tools.jackson.databind.node.ObjectNode;

/// Has articles translated. May be shared between threads.
public final class Translator {
  private final List<Asker> models;
  private final Clock clock;
  private final Prompt prompt;
  private final TermIndex glossary;
  private final TranslationCheck check;
  private final RefusalCheck refusal;
  private final int passageCharacters;
  private final int reasks;

  /// @param models whom to ask, and whom to turn to when one cannot do it; at least one
  /// @param clock dates requests that bring no reply
  /// @param prompt the system message
  /// @param glossary of which each request is told the terms that its text has
  /// @param check what is looked for in each passage and in the whole
  /// @param refusal tells a refusal from an answer
  /// @param passageCharacters the most Russian characters in one request
  /// @param reasks how often a passage is asked again at most
  public Translator(
      List<Asker> models,
      Clock clock,
      Prompt prompt,
      TermIndex glossary,
      TranslationCheck check,
      RefusalCheck refusal,
      int passageCharacters,
      int reasks) {
    if (passageCharacters < 1 || reasks < 0) {
      throw new IllegalArgumentException(
          "passages of %d characters, %d re-asks: at least 1 and 0 are due"
              .formatted(passageCharacters, reasks));
    }
    this.models = List.copyOf(models);
    this.clock = clock;
    this.prompt = prompt;
    this.glossary = glossary;
    this.check = check;
    this.refusal = refusal;
    this.passageCharacters = passageCharacters;
    this.reasks = reasks;
  }

  /// One that lets pass what a person waived: it does not lead to asking again.
  ///
  /// @param word gives each finding the word that waives it, if there is one
  public Translator under(UnaryOperator<Finding> word) {
    return new Translator(
        models, clock, prompt, glossary, check.under(word), refusal, passageCharacters, reasks);
  }

  /// Translates an article, passage after passage. After a passage that stays broken the rest
  /// is not asked for: the article goes into quarantine anyway. What only the whole article shows
  /// has the passages concerned asked again, as often as their limit still allows.
  ///
  /// In a later round the answers of the rounds before are read again first, as the checks are
  /// now: what is sound by now is not asked for and not paid for a second time.
  ///
  /// @param edition which edition pays
  /// @param round 0 for the first run, then one more each time a person asks for it anew
  /// @return the translation with what is still wrong with it. A refusal is a finding, not a
  ///     failure
  /// @throws press.nightdesk.llm.CallFailed if a call brought no answer
  public Checked<Translation> translate(Article article, String edition, int round) {
    return translate(article, null, Map.of(), edition, round);
  }

  /// The same of an article that may have been translated in an earlier revision: paragraphs that
  /// are there in the same words are not asked for again, unless they are in error by themselves or
  /// beside the new ones.
  ///
  /// @param before the earlier revision; null if there is none
  /// @param given the English of paragraphs that a person gave, by number; no model is asked for
  ///     it, and what the checks find in it is reported and leads to nothing
  public Checked<Translation> translate(
      Article article,
      @Nullable Predecessor before,
      Map<Integer, String> given,
      String edition,
      int round) {
    Task task = task(article, edition, round);
    Settled settled = Settled.of(article, before, given, task.check());
    Attempt<Composition> attempt = attempt(task, settled);
    Settled blameless = settled.without(attempt.left());
    return checked(blameless.equals(settled) ? attempt : attempt(task, blameless), task);
  }

  /// The requests that open the passages of an article, as they are before any is answered: without
  /// what the answers to earlier passages add to later ones. Asks nobody.
  ///
  /// @param before the earlier revision; null if there is none
  /// @param given the English of paragraphs that a person gave, by number
  public List<ChatRequest> openings(
      Article article, @Nullable Predecessor before, Map<Integer, String> given) {
    ArticleTerms terms = glossary.about(article);
    Settled settled = Settled.of(article, before, given, check.about(article));
    List<Paragraph> due =
        article.segments().stream().filter(s -> !settled.contains(s.n())).toList();
    return Passages.of(due, passageCharacters).stream()
        .map(passage -> TranslationRequest.opening(passage, settled.progress(), terms))
        .map(first -> Conversation.opening(prompt.text(), TranslationRequest.FORMAT, first))
        .toList();
  }

  /// What is the same for all passages of an article.
  private record Task(
      Inquiry inquiry,
      ArticleTerms terms,
      TranslationCheck check,
      PassageTranslator passages,
      String edition,
      int round) {}

  private Task task(Article article, String edition, int round) {
    TranslationCheck rules = check.about(article);
    return new Task(
        new Inquiry(clock),
        glossary.about(article),
        rules,
        new PassageTranslator(rules, reasks),
        edition,
        round);
  }

  private Attempt<Composition> attempt(Task task, Settled settled) {
    Map<Integer, Rendition> kept = Map.of();
    for (int earlier = 0; earlier < task.round(); earlier++) {
      List<Asker> memory = models.stream().map(Asker::recalling).toList();
      Composition recalled = passages(task, settled, earlier, memory, kept);
      List<Finding> findings = recalled.findings(task.check());
      if (recalled.sound() && !Finding.anyError(findings)) {
        return Attempt.first(recalled, findings);
      }
      kept = recalled.blameless(task.check(), kept);
    }
    Composition first = passages(task, settled, task.round(), models, kept);
    Attempt<Composition> attempt = Attempt.first(first, first.findings(task.check()));
    return first.sound() ? attempt.mend(reasks, before -> again(task, before)) : attempt;
  }

  /// @param round the task's, or an earlier one that is recalled
  /// @param kept renditions that stay as they are, by the number of their passage
  private Composition passages(
      Task task, Settled settled, int round, List<Asker> askers, Map<Integer, Rendition> kept) {
    List<Paragraph> due =
        settled.article().segments().stream().filter(s -> !settled.contains(s.n())).toList();
    List<Passage> all = Passages.of(due, passageCharacters);
    List<Rendition> done = new ArrayList<>();
    Progress progress = settled.progress();
    for (Passage passage : all) {
      Opening opening = new Opening(task, settled.article().id(), passage, progress, round);
      Rendition rendition;
      try {
        rendition = rendition(task, passage, opening, askers, kept.get(passage.number()));
      } catch (NotRecalled endOfTheTrail) {
        break;
      }
      done.add(rendition);
      progress = progress.plus(passage, rendition.attempt().work());
      if (!rendition.sound()) {
        break;
      }
    }
    return new Composition(settled, all, done);
  }

  private static Rendition rendition(
      Task task, Passage passage, Opening opening, List<Asker> askers, @Nullable Rendition kept) {
    return kept == null
        ? task.passages().translate(passage, askers.stream().map(opening::with).toList())
        : kept.anew(askers.getFirst());
  }

  private static Attempt<Composition> again(Task task, Attempt<Composition> before) {
    Composition next = before.work().again(task.passages(), task.check());
    return before.next(next, next.findings(task.check()));
  }

  private Checked<Translation> checked(Attempt<Composition> attempt, Task task) {
    Settled settled = attempt.work().settled();
    Set<Finding> mended = new LinkedHashSet<>();
    attempt.work().done().forEach(rendition -> mended.addAll(rendition.attempt().mended()));
    mended.addAll(attempt.mended());
    attempt.left().forEach(mended::remove);
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
        provenance(task.inquiry().bill(), settled.provenance())
            .of(
                task.terms().fingerprint(settled.article().segments()),
                task.inquiry().bill().asked()));
  }

  /// What a conversation about a passage opens with.
  private final class Opening {
    private final Inquiry inquiry;
    private final CallLabel label;
    private final ObjectNode request;

    Opening(Task task, ArticleId article, Passage passage, Progress progress, int round) {
      this.inquiry = task.inquiry();
      this.label =
          new CallLabel(
              task.edition(), article.value(), prompt.task(), passage.hash().value(), 1, round);
      this.request = TranslationRequest.opening(passage, progress, task.terms());
    }

    Conversation with(Asker asker) {
      return new Conversation(
          inquiry,
          asker,
          label,
          prompt.text(),
          TranslationRequest.FORMAT,
          request,
          refusal::refuses);
    }
  }

  private static List<Finding> inOrder(List<Finding> findings) {
    return findings.stream()
        .sorted(
            Comparator.comparing(
                Finding::paragraph, Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }

  private Provenance provenance(Bill bill, List<Kept> kept) {
    if (bill.attempts() == 0 && !kept.isEmpty()) {
      Kept newest = kept.getLast();
      return new Provenance(
          newest.provider(),
          newest.model(),
          newest.recorded(),
          prompt.fingerprint(),
          List.of(),
          new Tokens(0, 0),
          BigDecimal.ZERO,
          0,
          newest.at(),
          kept,
          null,
          null);
    }
    boolean nobodyAsked = bill.attempts() == 0 && bill.replies().isEmpty();
    return new Provenance(
        bill.provider(),
        bill.model(),
        bill.recorded(),
        prompt.fingerprint(),
        bill.replies(),
        bill.usage() == null ? null : new Tokens(bill.usage().input(), bill.usage().output()),
        bill.usd(),
        bill.attempts(),
        nobodyAsked ? clock.instant() : bill.at(),
        kept,
        null,
        null);
  }
}
