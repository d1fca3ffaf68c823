package press.nightdesk.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.CanonicalUrl;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Origin;

/// The identity of an article, whatever its id, its address or its file's name holds.
public final class SafeId {
  private static final int PREFIX = 200;

  private SafeId() {}

  /// The identity by {@link ArticleId}'s rule. What cannot be an identity, because it holds
  /// control characters or is too long, is cut short, freed of them, and told apart from its like
  /// by the hash of the whole.
  ///
  /// @param given the source's own id, or null if it has none
  /// @param origin of which the URL or the file identifies the article if there is no id
  public static ArticleId of(@Nullable String given, Origin origin) {
    URI url = origin.url();
    if (given != null && !given.isBlank()) {
      return of(given.strip());
    }
    return of(url == null ? origin.name() + ":" + origin.file() : CanonicalUrl.of(url));
  }

  /// The identity of what lies in a file.
  static ArticleId of(Origin origin) {
    return of(null, origin);
  }

  private static ArticleId of(String whole) {
    String line = oneLine(whole);
    if (line.equals(whole) && whole.length() <= ArticleId.LONGEST) {
      return new ArticleId(whole);
    }
    String prefix = line.substring(0, Math.min(PREFIX, line.length()));
    return new ArticleId(prefix + " " + ContentHash.of(whole));
  }

  /// A text with every control character shown as U+FFFD.
  static String oneLine(String text) {
    return text.replaceAll("\\p{Cc}", "\uFFFD");
  }
}
