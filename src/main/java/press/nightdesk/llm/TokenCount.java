package press.nightdesk.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;

/// Counts tokens as a real tokeniser does: OpenAI's `o200k_base`. Others cut otherwise, of Russian
/// mostly into a few more.
public final class TokenCount {
  private static final String ENCODED_BY = "gpt-4o";

  private final OpenAiTokenCountEstimator tokens = new OpenAiTokenCountEstimator(ENCODED_BY);

  /// The input tokens of a request, its messages and the schema of its reply.
  public long of(ChatRequest request) {
    long sum = tokens.estimateTokenCountInText(TokenEstimate.schema(request.responseFormat()));
    for (ChatMessage message : request.messages()) {
      sum += tokens.estimateTokenCountInMessage(message);
    }
    return sum;
  }

  /// Those of the text to work on alone: the last message.
  public long ofText(ChatRequest request) {
    return tokens.estimateTokenCountInMessage(request.messages().getLast());
  }
}
