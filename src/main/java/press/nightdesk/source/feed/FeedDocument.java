package press.nightdesk.source.feed;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;
import press.nightdesk.source.web.BodyText;

/// A feed of any form, read.
final class FeedDocument {
  private static final Logger LOG = LoggerFactory.getLogger(FeedDocument.class);

  private static final Pattern PAGE = Pattern.compile("(?i)<(!doctype\\s+html|html)\\b");

  private FeedDocument() {}

  /// Its items, in the order they stand in.
  ///
  /// @param contentType as the server says; null if nobody says
  /// @throws UnfitException if it is no feed
  static List<Item> read(byte[] body, @Nullable String contentType) throws UnfitException {
    String text = BodyText.decode(body, contentType, BodyText::declaredInXml);
    requireFeedlike(text.strip());
    try {
      return text.stripLeading().startsWith("{") ? JsonFeed.items(text) : XmlFeed.items(text);
    } catch (RuntimeException unforeseen) {
      // Whatever a feed does to its readers, the other sources are read. The message is for the
      // log only: it may quote the feed.
      LOG.warn("a feed cannot be read", unforeseen);
      throw new UnfitException(
          Unfit.NOT_A_FEED,
          "it cannot be read (%s)".formatted(unforeseen.getClass().getSimpleName()));
    }
  }

  /// Says what else it is, where that is plain.
  private static void requireFeedlike(String text) throws UnfitException {
    String what =
        text.isEmpty()
            ? "it is empty"
            : text.startsWith("[")
                ? "it is a list in JSON, but no JSON Feed: that is an object with items"
                : PAGE.matcher(text).lookingAt()
                    ? "it is a web page, no feed"
                    : text.startsWith("{") || text.contains("<")
                        ? ""
                        : "it is neither XML nor JSON";
    if (!what.isEmpty()) {
      throw new UnfitException(Unfit.NOT_A_FEED, what);
    }
  }
}
