package press.nightdesk.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
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

  // All calls of a stage have these two in common, and they are most of what there is to count.
  private static final LastSeen<ResponseFormat, TokenEstimate> FORMATS =
      new LastSeen<>(format -> of(schema(format)));
  private static final LastSeen<String, TokenEstimate> PROMPTS = new LastSeen<>(TokenEstimate::of);

  TokenEstimate {
    if (expected < 0 || atMost < expected) {
      throw new IllegalArgumentException("%d expected, at most %d".formatted(expected, atMost));
    }
  }

  /// The estimate of a request with its messages and its response schema.
  static TokenEstimate of(ChatRequest request) {
    ResponseFormat format = request.responseFormat();
    TokenEstimate sum = format == null ? new TokenEstimate(0, 0) : FORMATS.of(format);
    for (ChatMessage message : request.messages()) {
      String text = ReplyKey.text(message);
      TokenEstimate estimate = message instanceof SystemMessage ? PROMPTS.of(text) : of(text);
      sum = sum.plus(estimate).plus(new TokenEstimate(FRAME, FRAME));
    }
    return sum;
  }

  private static TokenEstimate of(String text) {
    long ascii = 0;
    for (int i = 0; i < text.length(); i++) {
      ascii += text.charAt(i) < 0x80 ? 1 : 0;
    }
    long others = text.length() - ascii;
    long expected = Math.ceilDiv(ascii, ASCII_PER_TOKEN) + Math.ceilDiv(others, OTHERS_PER_TOKEN);
    return new TokenEstimate(expected, text.getBytes(StandardCharsets.UTF_8).length);
  }

  private TokenEstimate plus(TokenEstimate other) {
    return new TokenEstimate(expected + other.expected, atMost + other.atMost);
  }

  /// The schema of a reply as it is sent; empty if there is none.
  static String schema(@Nullable ResponseFormat format) {
    return format == null || format.jsonSchema() == null
        ? ""
        : JSON.writeValueAsString(JsonSchemaElementUtils.toMap(format.jsonSchema().rootElement()));
  }
}
