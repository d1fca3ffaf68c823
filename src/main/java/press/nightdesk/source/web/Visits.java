package press.nightdesk.source.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Visit;

/// What is remembered of feeds from one night to the next.
public interface Visits {
  /// The last visit on which all of a feed could be read.
  ///
  /// @param feed its address
  /// @param reading the hash of how it is read
  Optional<Visit> last(String feed, ContentHash reading);

  /// A feed has been read to its end, or has not changed.
  ///
  /// @param feed the identity under which it would have failed
  /// @param visit to be remembered; null if something in it could not be read, or if it has not
  ///     changed
  void read(ArticleId feed, @Nullable Visit visit);
}
