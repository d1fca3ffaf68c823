package press.nightdesk.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/// A model that is never sent more than its context holds, because its provider would drop the rest
/// without a word.
final class ContextBoundModel extends Decorator {
  /// Few tokenisers need more than a token for two characters of Russian.
  private static final int CHARACTERS_PER_TOKEN = 2;

  private final int contextTokens;

  ContextBoundModel(ChatModel inner, int contextTokens) {
    super(inner);
    this.contextTokens = contextTokens;
  }

  /// @throws CallFailed with {@link Fault.TooLong} and no attempt if the request does not fit
  @Override
  public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
    int tokens =
        request.messages().stream().mapToInt(ContextBoundModel::length).sum()
            / CHARACTERS_PER_TOKEN;
    if (tokens > contextTokens) {
      String message =
          "the request takes about %s tokens, and the model is asked for a context of %s"
              .formatted(tokens, contextTokens);
      throw new CallFailed(new Fault.TooLong(message), 0, null);
    }
    return inner.chat(request, options);
  }

  private static int length(ChatMessage message) {
    return ReplyKey.text(message).length();
  }
}
