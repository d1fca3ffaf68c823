package press.nightdesk.llm;

import dev.langchain4j.exception.HttpException;
import java.io.Serial;
import java.net.http.HttpHeaders;
import java.util.Optional;

/// A provider's answer that is no success, headers included, which LangChain4j's own client
/// drops.
///
/// It has no cause, because LangChain4j looks at the root cause only, and its message holds the
/// status alone: the body may quote the prompt.
final class ErrorResponse extends HttpException {
  /// As much of a body as is kept, in characters.
  static final int LONGEST_BODY = 16_384;

  @Serial private static final long serialVersionUID = 1L;

  private final transient HttpHeaders headers;
  private final String body;

  ErrorResponse(int status, HttpHeaders headers, String body) {
    super(status, "HTTP status " + status);
    this.headers = headers;
    this.body = body.substring(0, Math.min(body.length(), LONGEST_BODY));
  }

  HttpHeaders headers() {
    return headers;
  }

  String body() {
    return body;
  }

  /// The answer behind an exception, if there is one.
  static Optional<ErrorResponse> in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ErrorResponse answer) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }
}
