package press.nightdesk.summarize;

import dev.langchain4j.model.chat.request.ResponseFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import press.nightdesk.prompt.Prompt;

/// Has finished translations summarised. May be shared between threads.
public final class Summarizer {
  private final Asker asker;
  private final Clock clock;
  private final Prompt prompt;
  private final SummaryCheck check;
  private final RefusalCheck refusal;
  private final List<String> topics;
  private final ResponseFormat format;
  private final int reasks;

  /// @param clock dates refusals by the provider, which come without a reply
  /// @param prompt the system message
  /// @param check what is looked for in each summary
  /// @param refusal tells a refusal from an answer
  /// @param topics the job's topics, of which a summary has one
  /// @param reasks how often a summary is asked for again at most
  public Summarizer(
      Asker asker,
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
    this.asker = asker;
    this.clock = clock;
    this.prompt = prompt;
    this.check = check;
    this.refusal = refusal;
    this.topics = List.copyOf(topics);
    this.format = SummaryRequest.format(this.topics);
    this.reasks = reasks;
  }

  /// Summarises an article from its translation.
  ///
  /// @param edition which edition pays
  /// @param round 0 for the first run, then one more each time a person asks for it anew
  /// @return the summary with what is still wrong with it. A refusal is a finding, not a failure
  /// @throws press.nightdesk.llm.CallFailed if a call brought no answer
  public Checked<Summary> summarize(Translated translated, String edition, int round) {
    Article article = translated.article();
    Translation translation = Objects.requireNonNull(translated.translation().work());
    Inquiry inquiry = new Inquiry(asker, clock);
    Conversation talk =
        new Conversation(
            inquiry,
            new CallLabel(
                edition, article.id().value(), prompt.task(), article.hash().value(), 1, round),
            prompt.text(),
            format,
            SummaryRequest.opening(article, translation, topics),
            refusal::refuses);
    Attempt<@Nullable Summary> attempt =
        judged(translated, talk.ask())
            .mend(
                reasks,
                before ->
                    better(
                        before,
                        judged(translated, talk.askAgain(SummaryRequest.again(before.errors())))));
    return new Checked<>(
        attempt.work(), attempt.left(), attempt.mended(), provenance(inquiry.bill()));
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
