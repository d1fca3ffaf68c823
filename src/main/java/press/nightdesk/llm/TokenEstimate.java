package press.nightdesk.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// How many input tokens a request takes, before anybody has counted them.
///
/// @param expected what it will be about, rather too many than too few: a token for three
///     characters of ASCII or two others, which is more than today's tokenisers need for English
///     and Russian
/// @param atMost what it cannot exceed: a token stands for at least one byte of UTF-8, and every
///     message gets a frame of a few tokens
record TokenEstimate(long expected, long atMost) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Role and delimiters around a message: a handful of tokens, counted generously.
  private static final int FRAME = 16;

  private static final int ASCII_PER_TOKEN = 3;
  private static final int OTHERS_PER_TOKEN = 2;

  TokenEstimate {
    if (expected < 0 || atMost < expected) {
      throw new IllegalArgumentException("%d expected, at most %d".formatted(expected, atMost));
    }
  }

  /// The estimate of a request with its messages and its response schema.
  static TokenEstimate of(ChatRequest request) {
    TokenEstimate sum = of(schema(request.responseFormat()));
    for (ChatMessage message : request.messages()) {
      sum = sum.plus(of(ReplyKey.text(message))).plus(new TokenEstimate(FRAME, FRAME));
    }
    return sum;
  }

  private static TokenEstimate of(String text) {
    long ascii = text.chars().filter(unit -> unit < 0x80).count();
    long others = text.length() - ascii;
    long expected = Math.ceilDiv(ascii, ASCII_PER_TOKEN) + Math.ceilDiv(others, OTHERS_PER_TOKEN);
    return new TokenEstimate(expected, text.getBytes(StandardCharsets.UTF_8).length);
  }

  private TokenEstimate plus(TokenEstimate other) {
    return new TokenEstimate(expected + other.expected, atMost + other.atMost);
  }

  private static String schema(@Nullable ResponseFormat format) {
    return format == null || format.jsonSchema() == null
        ? ""
        : JSON.writeValueAsString(JsonSchemaElementUtils.toMap(format.jsonSchema().rootElement()));
  }
}
