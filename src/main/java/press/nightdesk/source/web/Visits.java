package press.nightdesk.source.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Visit;

/// What is remembered of feeds from one night to the next.
public interface Visits {
  /// What could not be read of a feed that was read to its end.
  enum Left {
    /// All was read.
    NOTHING,
    /// Items that fail another night as well, as long as the feed is what it is: their page is
    /// gone, they hold no text.
    FOR_GOOD,
    /// Items that may well be read another night: their site had trouble.
    FOR_NOW
  }

  /// The last visit after which a feed need not be read again as long as it does not change.
  ///
  /// @param feed its address
  /// @param reading the hash of how it is read
  Optional<Visit> last(String feed, ContentHash reading);

  /// A feed has not changed.
  ///
  /// @param feed the identity under which it would have failed
  void unchanged(ArticleId feed);

  /// A feed has been read to its end.
  ///
  /// @param feed the identity under which it would have failed
  /// @param visit to be remembered; null if the server says nothing to remember it by
  /// @param left what could not be read of it
  void read(ArticleId feed, @Nullable Visit visit, Left left);
}
