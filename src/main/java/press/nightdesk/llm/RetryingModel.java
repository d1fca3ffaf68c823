package press.nightdesk.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;

/// A model that asks again after a fault that passes, each request with leave of the
/// {@link Entrance}.
///
/// What is the endpoint's trouble uses up no attempt: the gate holds everybody until it ends. A
/// call that is alone, so that nobody can tell, is asked a little longer than its attempts go.
final class RetryingModel extends Decorator {
  private final FaultOf faults;
  private final Backoff backoff;
  private final int maxAttempts;
  private final Sleeper sleeper;
  private final Entrance entrance;

  RetryingModel(
      ChatModel inner,
      FaultOf faults,
      Backoff backoff,
      int maxAttempts,
      Sleeper sleeper,
      Entrance entrance) {
    super(inner);
    this.faults = faults;
    this.backoff = backoff;
    this.maxAttempts = maxAttempts;
    this.sleeper = sleeper;
    this.entrance = entrance;
  }

  /// @throws CallFailed if the last attempt failed too, a fault does not pass, or the
  ///     endpoint's trouble outlasts the patience with it
  @Override
  public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
    Caller caller = new Caller();
    int used = 0;
    for (int sent = 1; ; sent++) {
      Entrance.Leave leave = enter(caller, request, sent - 1);
      try {
        ChatResponse response =
            entrance.send(leave, request, limited -> inner.chat(limited, options));
        return ReplyMetadata.with(response, ReplyMetadata.of(response).withAttempts(sent));
      } catch (RuntimeException failed) {
        Fault fault = faults.of(failed);
        boolean own = entrance.failed(leave, request, fault);
        used += own ? 1 : 0;
        boolean again = fault.passing() && (used < maxAttempts || entrance.doubts(caller));
        if (!again || (own && !backoff.after(used, fault).map(this::slept).orElse(false))) {
          int made = failed instanceof CallFailed inner ? sent - 1 + inner.attempts() : sent;
          throw new CallFailed(fault, made, failed);
        }
      }
    }
  }

  private Entrance.Leave enter(Caller caller, ChatRequest request, int sent) {
    try {
      return entrance.enter(caller, request);
    } catch (CallFailed outage) {
      throw new CallFailed(outage.fault(), sent, outage);
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
