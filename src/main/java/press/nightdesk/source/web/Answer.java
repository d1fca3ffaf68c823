package press.nightdesk.source.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a server answered to one request.
///
/// @param address where it was asked
/// @param status of HTTP
/// @param body decompressed; empty for a redirect or an error
record Answer(
    URI address,
    int status,
    String reason,
    @Nullable String location,
    @Nullable String contentType,
    @Nullable String etag,
    @Nullable String lastModified,
    Body body) {
  boolean isRedirect() {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  boolean isSuccess() {
    return status == 200 || status == 203;
  }
}
