package press.nightdesk.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/// A model that pays for no answer twice and loses none: outermost of all decorators.
///
/// A reply is in the ledger before anybody sees it, usable or not.
final class LedgerModel extends Decorator {
  private final ReplyLedger ledger;
  private final SingleFlight<ChatResponse> flights;
  private final ReplyKey keys;

  LedgerModel(
      ChatModel inner, ReplyLedger ledger, SingleFlight<ChatResponse> flights, ReplyKey keys) {
    super(inner);
    this.ledger = ledger;
    this.flights = flights;
    this.keys = keys;
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
                  .orElseGet(() -> paid(key, label, inner.chat(request, options))));
    } catch (CompletionException theirs) {
      if (theirs.getCause() instanceof CallFailed failed) {
        // The thread that asked has counted the attempts.
        throw new CallFailed(failed.fault(), 0, failed.getCause());
      }
      throw theirs.getCause() instanceof RuntimeException plain ? plain : theirs;
    }
  }

  /// What was paid for before; empty if nothing was. Sends no request.
  ///
  /// @throws LedgerFailed if the database fails
  Optional<ChatResponse> recall(ChatRequest request, CallLabel label) {
    return ledger.find(keys.of(request, label)).map(PaidReply::response);
  }

  private ChatResponse paid(String key, CallLabel label, ChatResponse response) {
    PaidReply reply = PaidReply.of(key, label, keys.provider(), keys.model(), response);
    ledger.store(reply);
    return reply.response();
  }
}
