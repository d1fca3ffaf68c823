package press.nightdesk.source.web;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a server answered to one request.
///
/// @param address where it was asked
/// @param status of HTTP
/// @param retryAfter how long the server asks to wait; null if it does not
/// @param body decompressed; empty for a redirect or an error
record Answer(
    URI address,
    int status,
    String reason,
    @Nullable String location,
    @Nullable String contentType,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable Duration retryAfter,
    Body body) {
  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /// Whether the server is too busy now (429, 503) and says until when (RFC 9110, section 10.2.3).
  boolean asksToWait() {
    return retryAfter != null && (status == 429 || status == 503);
  }

  boolean isSuccess() {
    return status == 200 || status == 203;
  }
}
