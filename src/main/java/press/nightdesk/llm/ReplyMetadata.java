package press.nightdesk.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// LangChain4j's metadata of a reply and what our decorators add to it.
final class ReplyMetadata extends ChatResponseMetadata {
  private final Facts facts;

  /// @param key the ledger's key; null outside the ledger
  /// @param recorded whether no live model was asked
  /// @param usage null if the provider does not say
  /// @param usd null if the price is unknown
  /// @param attempts requests sent until the reply came
  /// @param latency of the request that brought it
  /// @param at when it came
  /// @param reservation what was set aside for it; null if nothing was
  record Facts(
      @Nullable String key,
      boolean recorded,
      @Nullable Usage usage,
      @Nullable BigDecimal usd,
      int attempts,
      Duration latency,
      Instant at,
      @Nullable Reservation reservation) {
    Facts withKey(String newKey) {
      return new Facts(newKey, recorded, usage, usd, attempts, latency, at, reservation);
    }

    Facts withAttempts(int newAttempts) {
      return new Facts(key, recorded, usage, usd, newAttempts, latency, at, reservation);
    }

    Facts withReservation(Reservation newReservation) {
      return new Facts(key, recorded, usage, usd, attempts, latency, at, newReservation);
    }
  }

  private ReplyMetadata(ChatResponseMetadata plain, Facts facts) {
    super(plain.toBuilder());
    this.facts = facts;
  }

  /// The same response, knowing these facts.
  static ChatResponse with(ChatResponse response, Facts facts) {
    return ChatResponse.builder()
        .aiMessage(response.aiMessage())
        .metadata(new ReplyMetadata(response.metadata(), facts))
        .build();
  }

  /// The facts our decorators gave a response.
  ///
  /// @throws IllegalStateException if the response never passed through one of them
  static Facts of(ChatResponse response) {
    if (response.metadata() instanceof ReplyMetadata ours) {
      return ours.facts;
    }
    throw new IllegalStateException("a reply came past the decorators");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return super.equals(other) && other instanceof ReplyMetadata that && facts.equals(that.facts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), facts);
  }
}
