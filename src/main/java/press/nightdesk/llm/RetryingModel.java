package press.nightdesk.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;

/// A model that asks again after a fault that passes, each call on its own.
///
/// What calls owe each other — one pause for all after a 429, fewer at once, a budget — belongs
/// between this and the billed model.
final class RetryingModel extends Decorator {
  private final FaultOf faults;
  private final Backoff backoff;
  private final int maxAttempts;
  private final Sleeper sleeper;

  RetryingModel(
      ChatModel inner, FaultOf faults, Backoff backoff, int maxAttempts, Sleeper sleeper) {
    super(inner);
    this.faults = faults;
    this.backoff = backoff;
    this.maxAttempts = maxAttempts;
    this.sleeper = sleeper;
  }

  /// @throws CallFailed if the last attempt failed too, a fault does not pass, or the provider asks
  ///     for a longer pause than we wait
  @Override
  public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
    for (int attempt = 1; ; attempt++) {
      try {
        ChatResponse response = inner.chat(request, options);
        return ReplyMetadata.with(response, ReplyMetadata.of(response).withAttempts(attempt));
      } catch (RuntimeException failed) {
        Fault fault = faults.of(failed);
        boolean again = fault.passing() && attempt < maxAttempts;
        if (!again || !backoff.after(attempt, fault).map(this::slept).orElse(false)) {
          throw new CallFailed(fault, attempt, failed);
        }
      }
    }
  }

  private boolean slept(Duration pause) {
    try {
      sleeper.sleep(pause);
      return true;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
