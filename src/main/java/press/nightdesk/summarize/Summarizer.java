package press.nightdesk.summarize;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Attempt;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.RefusalCheck;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.SummaryCheck;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Translation;
import press.nightdesk.llm.Answer;
import press.nightdesk.llm.Asker;
import press.nightdesk.llm.Bill;
import press.nightdesk.llm.CallLabel;
import press.nightdesk.llm.Conversation;
import press.nightdesk.llm.Inquiry;
import press.nightdesk.llm.NotRecalled;
import press.nightdesk.llm.Recourse;
import press.nightdesk.prompt.Prompt;
import tools.jackson.databind.node.ObjectNode;

/// Has finished translations summarised. May be shared between threads.
public final class Summarizer {
  private final List<Asker> models;
  private final Clock clock;
  private final Prompt prompt;
  private final SummaryCheck check;
  private final RefusalCheck refusal;
  private final List<String> topics;
  private final ResponseFormat format;
  private final int reasks;

  /// @param models whom to ask, and whom to turn to when one cannot do it; at least one
  /// @param clock dates requests that bring no reply
  /// @param prompt the system message
  /// @param check what is looked for in each summary
  /// @param refusal tells a refusal from an answer
  /// @param topics the job's topics, of which a summary has one
  /// @param reasks how often a summary is asked for again at most
  public Summarizer(
      List<Asker> models,
      Clock clock,
      Prompt prompt,
      SummaryCheck check,
      RefusalCheck refusal,
      List<String> topics,
      int reasks) {
    if (topics.isEmpty() || reasks < 0) {
      throw new IllegalArgumentException(
          "%d topics, %d re-asks: at least 1 and 0 are due".formatted(topics.size(), reasks));
    }
    this.models = List.copyOf(models);
    this.clock = clock;
    this.prompt = prompt;
    this.check = check;
    this.refusal = refusal;
    this.topics = List.copyOf(topics);
    this.format = SummaryRequest.format(this.topics);
    this.reasks = reasks;
  }

  /// One that lets pass what a person waived: it does not lead to asking again.
  ///
  /// @param word gives each finding the word that waives it, if there is one
  public Summarizer under(UnaryOperator<Finding> word) {
    return new Summarizer(
        models,
        clock,
        prompt,
        (translated, summary) -> check.findings(translated, summary).stream().map(word).toList(),
        refusal,
        topics,
        reasks);
  }

  /// Summarises an article from its translation. In a later round the answers of the rounds before
  /// are read again first, as the checks are now.
  ///
  /// @param edition which edition pays
  /// @param round 0 for the first run, then one more each time a person asks for it anew
  /// @return the summary with what is still wrong with it. A refusal is a finding, not a failure
  /// @throws press.nightdesk.llm.CallFailed if a call brought no answer
  public Checked<Summary> summarize(Translated translated, String edition, int round) {
    Inquiry inquiry = new Inquiry(clock);
    for (int earlier = 0; earlier < round; earlier++) {
      Talks talks = new Talks(inquiry, translated, edition, earlier);
      Optional<Attempt<@Nullable Summary>> recalled = recalled(talks);
      if (recalled.isPresent()) {
        return checked(recalled.get(), inquiry);
      }
    }
    return checked(best(new Talks(inquiry, translated, edition, round), models), inquiry);
  }

  /// The request that opens the summary of an article. Asks nobody.
  public ChatRequest opening(Article article, Translation translation) {
    return Conversation.opening(
        prompt.text(), format, SummaryRequest.opening(article, translation, topics));
  }

  /// What an earlier round brought, if the checks of today find it sound.
  private Optional<Attempt<@Nullable Summary>> recalled(Talks talks) {
    try {
      return Optional.of(best(talks, models.stream().map(Asker::recalling).toList()))
          .filter(Attempt::sound);
    } catch (NotRecalled nothing) {
      return Optional.empty();
    }
  }

  private Attempt<@Nullable Summary> best(Talks talks, List<Asker> askers) {
    return Recourse.firstSound(
        askers.stream().map(talks::with).toList(),
        talk -> mended(talks.translated, talk),
        Attempt::sound,
        (best, now) -> now.work() == null ? best : best.orBetter(now));
  }

  private Attempt<@Nullable Summary> mended(Translated translated, Conversation talk) {
    return judged(translated, talk.ask())
        .mend(
            reasks,
            before ->
                better(
                    before,
                    judged(translated, talk.askAgain(SummaryRequest.again(before.errors())))));
  }

  private Checked<Summary> checked(Attempt<@Nullable Summary> attempt, Inquiry inquiry) {
    return new Checked<>(
        attempt.work(), attempt.left(), attempt.mended(), provenance(inquiry.bill()));
  }

  /// Conversations about one article in one round.
  private final class Talks {
    private final Inquiry inquiry;
    private final Translated translated;
    private final CallLabel label;
    private final ObjectNode request;

    Talks(Inquiry inquiry, Translated translated, String edition, int round) {
      Article article = translated.article();
      this.inquiry = inquiry;
      this.translated = translated;
      this.label =
          new CallLabel(
              edition, article.id().value(), prompt.task(), article.hash().value(), 1, round);
      Translation translation = Objects.requireNonNull(translated.translation().work());
      this.request = SummaryRequest.opening(article, translation, topics);
    }

    Conversation with(Asker asker) {
      return new Conversation(
          inquiry, asker, label, prompt.text(), format, request, refusal::refuses);
    }
  }

  private Attempt<@Nullable Summary> judged(Translated translated, Answer answer) {
    SummaryReply reply = SummaryReply.read(answer, topics);
    List<Finding> findings = new ArrayList<>(reply.findings());
    if (reply.summary() != null) {
      findings.addAll(check.findings(translated, reply.summary()));
    }
    return Attempt.first(reply.summary(), findings);
  }

  /// The later summary, unless there is none or it is worse than the earlier.
  private static Attempt<@Nullable Summary> better(
      Attempt<@Nullable Summary> before, Attempt<@Nullable Summary> now) {
    if (now.work() == null && before.work() != null) {
      List<Finding> both = new ArrayList<>(before.left());
      both.addAll(now.left());
      return before.next(before.work(), both);
    }
    return before.work() != null && Attempt.burden(before.left()) < Attempt.burden(now.left())
        ? before.next(before.work(), before.left())
        : before.next(now.work(), now.left());
  }

  private Provenance provenance(Bill bill) {
    Provenance made =
        new Provenance(
            bill.provider(),
            bill.model(),
            bill.recorded(),
            prompt.fingerprint(),
            bill.replies(),
            bill.usage() == null ? null : new Tokens(bill.usage().input(), bill.usage().output()),
            bill.usd(),
            bill.attempts(),
            bill.at());
    return made.of(null, bill.asked());
  }
}
