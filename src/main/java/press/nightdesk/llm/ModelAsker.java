package press.nightdesk.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Objects;

/// Asks a chain of decorators, of which the ledger is the outermost, and reads what they say of the
/// reply.
final class ModelAsker implements Asker {
  private final LedgerModel chain;
  private final Provider provider;
  private final String name;

  /// @param name what a reply's model is called if the provider does not say
  ModelAsker(LedgerModel chain, Provider provider, String name) {
    this.chain = chain;
    this.provider = provider;
    this.name = name;
  }

  @Override
  public Reply ask(CallLabel label, ChatRequest request) {
    return reply(label.during(() -> chain.chat(request)));
  }

  @Override
  public Asker recalling() {
    return new Recalling();
  }

  private Reply reply(ChatResponse response) {
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
        facts.at(),
        name);
  }

  private final class Recalling implements Asker {
    @Override
    public Reply ask(CallLabel label, ChatRequest request) {
      return chain
          .recall(request, label)
          .map(ModelAsker.this::reply)
          .orElseThrow(() -> new NotRecalled(label));
    }

    @Override
    public Asker recalling() {
      return this;
    }
  }
}
