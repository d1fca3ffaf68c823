package press.nightdesk.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A model that says of every reply what it cost, how long it took and when it came.
final class BilledModel extends Decorator {
  private final @Nullable Price price;
  private final Clock clock;
  private final Clock steady;

  /// @param steady a clock that goes on evenly when the time of day is set
  BilledModel(ChatModel inner, @Nullable Price price, Clock clock, Clock steady) {
    super(inner);
    this.price = price;
    this.clock = clock;
    this.steady = steady;
  }

  @Override
  public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
    Instant sent = steady.instant();
    ChatResponse response = inner.chat(request, options);
    Duration took = Duration.between(sent, steady.instant());
    Usage usage = Usage.of(response.tokenUsage());
    return ReplyMetadata.with(
        response,
        new ReplyMetadata.Facts(
            null,
            false,
            usage,
            usage == null || price == null ? null : cost(price, usage, response),
            1,
            took,
            clock.instant(),
            null));
  }

  private static BigDecimal cost(Price price, Usage usage, ChatResponse response) {
    long written = Usage.cacheWritten(response.tokenUsage());
    return Price.plain(price.cost(usage).add(price.ofCacheWriting(written)));
  }
}
