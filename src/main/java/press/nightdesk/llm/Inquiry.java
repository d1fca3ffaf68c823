package press.nightdesk.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All calls about one thing, and their bill. Belongs to one thread.
public final class Inquiry {
  private final Clock clock;
  private final List<Reply> replies = new ArrayList<>();
  private Bill.InVain inVain = Bill.InVain.NOTHING;

  /// @param clock dates requests that bring no reply
  public Inquiry(Clock clock) {
    this.clock = clock;
  }

  /// Asks, and puts the call on the bill.
  ///
  /// @return empty if the provider's filter refused the text ({@link Fault.Filtered})
  /// @throws CallFailed for any other fault, counting the attempts of the calls before it too
  /// @throws NotRecalled if the asker only recalls, and there is nothing to recall
  Optional<Reply> ask(Asker asker, CallLabel label, ChatRequest request) {
    try {
      Reply reply = asker.ask(label, request);
      replies.add(reply);
      return Optional.of(reply);
    } catch (CallFailed failed) {
      boolean filtered = failed.fault() instanceof Fault.Filtered;
      boolean costKnown = !filtered && !failed.fault().uncertain();
      inVain = inVain.plus(failed.attempts(), costKnown, clock.instant());
      if (filtered) {
        return Optional.empty();
      }
      throw new CallFailed(failed.fault(), bill().attempts(), failed);
    }
  }

  /// What the calls came to so far.
  public Bill bill() {
    return Bill.of(replies, inVain);
  }
}
