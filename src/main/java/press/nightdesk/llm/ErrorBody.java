package press.nightdesk.llm;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What providers write into the body of an error.
final class ErrorBody {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ErrorBody() {}

  /// The provider's own sentence: `error.message`, `error` or `message`, else the body as it is.
  static String sentence(String body) {
    try {
      JsonNode root = JSON.readTree(body);
      JsonNode top = root.isArray() ? root.path(0) : root;
      JsonNode error = top.path("error");
      for (JsonNode place : new JsonNode[] {error.path("message"), error, top.path("message")}) {
        if (place.isString()) {
          return place.stringValue();
        }
      }
    } catch (JacksonException notJson) {
      return body;
    }
    return body;
  }

  /// Some gateways answer 200 and put the error inside; it counts by the code it names; if it
  /// names none the status stays 200.
  static Optional<ErrorResponse> insideSuccess(HttpResponse<byte[]> response) {
    String body = new String(response.body(), StandardCharsets.UTF_8);
    if (!body.contains("\"error\"")) {
      return Optional.empty();
    }
    try {
      JsonNode error = JSON.readTree(body).path("error");
      if (error.isObject() || error.isString()) {
        int code = error.path("code").asInt(0);
        int status = code >= 400 && code <= 599 ? code : response.statusCode();
        return Optional.of(new ErrorResponse(status, response.headers(), body));
      }
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
