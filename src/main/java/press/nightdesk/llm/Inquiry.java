package press.nightdesk.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All calls about one thing, and their bill. Belongs to one thread.
public final class Inquiry {
  private final Asker asker;
  private final Clock clock;
  private final List<Reply> replies = new ArrayList<>();
  private Instant refusedAt = Instant.EPOCH;
  private int refused;

  /// @param clock dates refusals by the provider, which come without a reply
  public Inquiry(Asker asker, Clock clock) {
    this.asker = asker;
    this.clock = clock;
  }

  /// Asks, and puts the call on the bill.
  ///
  /// @return empty if the provider's filter refused the text ({@link Fault.Filtered})
  /// @throws CallFailed for any other fault, counting the attempts of the calls before it too
  Optional<Reply> ask(CallLabel label, ChatRequest request) {
    try {
      Reply reply = asker.ask(label, request);
      replies.add(reply);
      return Optional.of(reply);
    } catch (CallFailed failed) {
      if (failed.fault() instanceof Fault.Filtered) {
        refused += failed.attempts();
        refusedAt = clock.instant();
        return Optional.empty();
      }
      throw new CallFailed(failed.fault(), failed.attempts() + bill().attempts(), failed);
    }
  }

  /// What the calls came to so far.
  public Bill bill() {
    return Bill.of(replies, refused, refusedAt);
  }
}
