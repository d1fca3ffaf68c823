package press.nightdesk.source.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.UnfitException;

/// Content as it came from the web.
public final class Fetched {
  private final URI start;
  private final Answer answer;

  /// @param start where it was looked for
  Fetched(URI start, Answer answer) {
    this.start = start;
    this.answer = answer;
  }

  /// What is wrong with the content, saying from which other host it came if it was redirected.
  public UnfitException wrong(UnfitException unfit) {
    return Errand.redirected(start, answer.address(), unfit);
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
