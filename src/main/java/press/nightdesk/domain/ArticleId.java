package press.nightdesk.domain;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An article's identity: its own id where the source gives one, else its URL without what says
/// nothing about the page (see {@link CanonicalUrl}), else its source and file. It stays the same
/// across revisions of the text and across nights.
///
/// @param value printable, on one line, at most {@value #LONGEST} characters
public record ArticleId(String value) implements Comparable<ArticleId> {
  /// The longest identity the shelf keeps, in characters.
  public static final int LONGEST = 1000;

  public ArticleId {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "an article id has 1 to %d characters, this one %d".formatted(LONGEST, value.length()));
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("an article id holds no control characters");
    }
  }

  /// The identity by the rule above.
  ///
  /// @param given the source's own id, or null if it has none
  /// @param origin where the article came from
  /// @throws IllegalArgumentException if there is neither id nor URL nor file
  public static ArticleId of(@Nullable String given, Origin origin) {
    URI url = origin.url();
    if (given != null && !given.isBlank()) {
      return new ArticleId(given.strip());
    }
    if (url != null) {
      return new ArticleId(CanonicalUrl.of(url));
    }
    if (origin.file() == null) {
      throw new IllegalArgumentException(
          "an article of %s has neither id nor url nor file".formatted(origin.name()));
    }
    return new ArticleId(origin.name() + ":" + origin.file());
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
