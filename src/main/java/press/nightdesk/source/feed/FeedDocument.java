package press.nightdesk.source.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.UnfitException;
import press.nightdesk.source.web.BodyText;

/// A feed of any form, read.
final class FeedDocument {
  private FeedDocument() {}

  /// Its items, in the order they stand in.
  ///
  /// @param contentType as the server says; null if nobody says
  /// @throws UnfitException if it is no feed
  static List<Item> read(byte[] body, @Nullable String contentType) throws UnfitException {
    String text = BodyText.decode(body, contentType, BodyText::declaredInXml);
    return text.stripLeading().startsWith("{") ? JsonFeed.items(text) : XmlFeed.items(text);
  }
}
