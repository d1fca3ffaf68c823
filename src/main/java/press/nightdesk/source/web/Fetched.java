package press.nightdesk.source.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Content as it came from the web.
public final class Fetched {
  private final Answer answer;

  Fetched(Answer answer) {
    this.answer = answer;
  }

  /// Where it lay in the end, after redirects.
  public URI address() {
    return answer.address();
  }

  /// What it is, as the server says; null if it does not.
  public @Nullable String contentType() {
    return answer.contentType();
  }

  /// What the server calls this state of it; null if it does not.
  public @Nullable String etag() {
    return answer.etag();
  }

  /// When this state came about, in the server's own writing; null if it does not say.
  public @Nullable String lastModified() {
    return answer.lastModified();
  }

  /// The content itself, decompressed.
  public byte[] body() {
    return answer.body().bytes();
  }
}
