package press.nightdesk.domain;

import org.jspecify.annotations.Nullable;

/// What a feed's server said about the state of the feed when it was last read to its end, so
/// that it can be asked whether there is another (RFC 9110, section 8.8).
///
/// @param feed its address
/// @param reading the hash of how it was read: whoever reads it in another way has not read it yet
/// @param etag what the server calls that state; null if it does not
/// @param lastModified when it came about, in the server's own writing; null if it does not say
public record Visit(
    String feed, ContentHash reading, @Nullable String etag, @Nullable String lastModified) {
  private static final int LONGEST = 1000;

  public Visit {
    if (feed.isBlank()) {
      throw new IllegalArgumentException("a feed without an address");
    }
  }

  /// Whether there is anything to ask the server by, and it is short enough to be kept.
  public boolean isUseful() {
    return (etag != null || lastModified != null)
        && feed.length() <= LONGEST
        && (etag == null || etag.length() <= LONGEST)
        && (lastModified == null || lastModified.length() <= LONGEST);
  }
}
