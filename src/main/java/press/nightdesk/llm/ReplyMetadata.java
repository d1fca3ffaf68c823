package press.nightdesk.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// LangChain4j's metadata of a reply and what our decorators add to it.
final class ReplyMetadata extends ChatResponseMetadata {
  private final Facts facts;

  /// @param key the ledger's key; null outside the ledger
  /// @param recorded whether no live model was asked
  /// @param attempts requests sent until the reply came
  /// @param at when it came
  record Facts(@Nullable String key, boolean recorded, int attempts, Instant at) {}

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
