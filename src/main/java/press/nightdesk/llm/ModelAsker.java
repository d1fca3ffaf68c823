package press.nightdesk.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Objects;

/// Asks a chain of decorators and reads what they say of the reply.
final class ModelAsker implements Asker {
  private final ChatModel chain;
  private final Provider provider;
  private final String name;

  /// @param name what a reply's model is called if the provider does not say
  ModelAsker(ChatModel chain, Provider provider, String name) {
    this.chain = chain;
    this.provider = provider;
    this.name = name;
  }

  @Override
  public Reply ask(CallLabel label, ChatRequest request) {
    ChatResponse response = label.during(() -> chain.chat(request));
    ReplyMetadata.Facts facts = ReplyMetadata.of(response);
    return new Reply(
        Objects.requireNonNull(facts.key(), "the ledger is the outermost decorator"),
        Objects.requireNonNullElse(response.aiMessage().text(), ""),
        response.finishReason(),
        provider.label(),
        Objects.requireNonNullElse(response.modelName(), name),
        facts.recorded(),
        facts.usage(),
        facts.usd(),
        facts.attempts(),
        facts.at());
  }
}
