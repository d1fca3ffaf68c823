package press.nightdesk.llm;

import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// How many tokens a request has, before a provider says.
final class TokenEstimate {
  /// What chat templates put around a message, with room to spare.
  private static final int AROUND_A_MESSAGE = 32;

  private TokenEstimate() {}

  /// The most tokens a request can have. Tokenisers of today's models fall back to bytes, so that
  /// no text has more tokens than bytes.
  static long atMost(ChatRequest request) {
    long messages =
        request.messages().stream()
            .mapToLong(message -> bytes(ReplyKey.text(message)) + AROUND_A_MESSAGE)
            .sum();
    return messages + bytes(schema(request.responseFormat()));
  }

  private static String schema(@Nullable ResponseFormat format) {
    return format == null || format.jsonSchema() == null
        ? ""
        : JsonSchemaElementUtils.toMap(format.jsonSchema().rootElement()).toString();
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
