package press.nightdesk.llm;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request the loopback provider received.
///
/// @param number 1 for the first
/// @param headers by name in lower case
public record LoopbackCall(
    int number, String method, String path, Map<String, String> headers, String body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The request's body.
  public JsonNode json() {
    return JSON.readTree(body);
  }

  /// The text of the last message of an OpenAI-like request.
  public String userMessage() {
    JsonNode messages = json().path("messages");
    JsonNode content = messages.path(messages.size() - 1).path("content");
    return content.isString() ? content.stringValue() : content.path(0).path("text").asString("");
  }
}
