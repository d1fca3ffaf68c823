package press.nightdesk.source.feed;

import java.util.Optional;
import press.nightdesk.source.html.PageRemedies;

/// What to do about an item of a feed that is no article: a file can be mended, somebody else's
/// feed cannot.
final class Remedies {
  private Remedies() {}

  /// What fits an item or its page.
  ///
  /// @param kind of the failure
  /// @param follow whether the item's page was read
  /// @return empty if what the kind itself advises fits an item
  static Optional<String> of(String kind, boolean follow) {
    return ofItem(kind, follow).or(() -> PageRemedies.of(kind));
  }

  /// The same, without what is advised for any text of the web.
  static Optional<String> ofItem(String kind, boolean follow) {
    return Optional.ofNullable(
        switch (kind) {
          case "empty" -> "tell the feed's publisher: only the feed can give its item a headline";
          case "no-paragraphs" ->
              follow
                  ? "open its page in a browser; if it holds a text, take the feed's (follow: false)"
                  : "set follow: true on the source, to take the text of the page it links to";
          case "http-error" ->
              follow
                  ? "its link is dead: tell the feed's publisher, or take the feed's own text (follow: false)"
                  : null;
          case "bad-address" ->
              follow ? "take the feed's own text (follow: false), or tell its publisher" : null;
          case "robots-forbid", "not-a-page", "page-too-complex" ->
              follow ? "take the feed's own text (follow: false), or leave it out" : null;
          default -> null;
        });
  }
}
