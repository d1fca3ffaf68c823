package press.nightdesk.llm;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// OpenAI's refusal of a single request: a billed answer whose words stand in `message.refusal`.
///
/// LangChain4j makes an exception of it and drops what it cost.
final class RefusalBody {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern REFUSAL = Pattern.compile("\"refusal\"\\s*:\\s*\"");

  private RefusalBody() {}

  /// The same answer with the refusal as its content and `content_filter` as its finish, so that it
  /// is read, billed and kept as the reply it is. Every other answer comes back as it is.
  static byte[] asReply(byte[] body) {
    if (!REFUSAL.matcher(new String(body, StandardCharsets.UTF_8)).find()) {
      return body;
    }
    try {
      JsonNode root = JSON.readTree(body);
      if (root.path("choices").path(0) instanceof ObjectNode choice
          && choice.path("message") instanceof ObjectNode message
          && !message.path("refusal").stringValue("").isBlank()) {
        message.set("content", message.remove("refusal"));
        choice.put("finish_reason", "content_filter");
        return JSON.writeValueAsBytes(root);
      }
      return body;
    } catch (JacksonException notJson) {
      return body;
    }
  }
}
