package press.nightdesk.source.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Content as it came from the web.
///
/// @param address where it lay in the end, after redirects
/// @param contentType as the server says; null if it does not
/// @param etag what the server calls this state of it; null if it does not
/// @param lastModified likewise, as a date in the server's own writing
/// @param body decompressed
public record Fetched(
    URI address,
    @Nullable String contentType,
    @Nullable String etag,
    @Nullable String lastModified,
    byte[] body) {
  static Fetched of(Answer answer) {
    return new Fetched(
        answer.address(),
        answer.contentType(),
        answer.etag(),
        answer.lastModified(),
        answer.body());
  }
}
