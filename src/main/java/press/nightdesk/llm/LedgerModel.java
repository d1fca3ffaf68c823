package press.nightdesk.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// A model that pays for no answer twice and loses none: outermost of all decorators.
///
/// A reply is in the ledger before anybody sees it, usable or not.
final class LedgerModel extends Decorator {
  private final ReplyLedger ledger;
  private final SingleFlight<ChatResponse> flights;
  private final ReplyKey keys;
  private final Clock clock;

  LedgerModel(
      ChatModel inner,
      ReplyLedger ledger,
      SingleFlight<ChatResponse> flights,
      ReplyKey keys,
      Clock clock) {
    super(inner);
    this.ledger = ledger;
    this.flights = flights;
    this.keys = keys;
    this.clock = clock;
  }

  /// @throws CallFailed if no answer came
  /// @throws LedgerFailed if the database fails
  @Override
  public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
    CallLabel label =
        CallLabel.current().orElseThrow(() -> new IllegalStateException("a call has a label"));
    String key = keys.of(request, label);
    try {
      return flights.once(
          key,
          () ->
              ledger
                  .find(key)
                  .map(PaidReply::response)
                  .orElseGet(() -> paid(key, label, () -> inner.chat(request, options))));
    } catch (CompletionException theirs) {
      if (theirs.getCause() instanceof CallFailed failed) {
        // The thread that asked has counted the attempts.
        throw new CallFailed(failed.fault(), 0, failed.getCause());
      }
      throw theirs.getCause() instanceof RuntimeException plain ? plain : theirs;
    }
  }

  private ChatResponse paid(String key, CallLabel label, Supplier<ChatResponse> call) {
    try {
      PaidReply reply = PaidReply.of(key, label, keys.provider(), keys.model(), call.get());
      ledger.store(reply);
      return reply.response();
    } catch (CallFailed failed) {
      if (failed.attempts() > 0) {
        ledger.store(failedCall(label, failed));
      }
      throw failed;
    }
  }

  private ReplyLedger.FailedCall failedCall(CallLabel label, CallFailed failed) {
    return new ReplyLedger.FailedCall(
        label,
        keys.provider().label(),
        keys.model(),
        failed.fault().kind(),
        failed.attempts(),
        clock.instant().atOffset(ZoneOffset.UTC));
  }
}
