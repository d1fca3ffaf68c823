package press.nightdesk.domain;

import org.jspecify.annotations.Nullable;

/// The English of a headline or a paragraph as a person wants it.
///
/// @param spot a headline or a paragraph
/// @param text what it says now
/// @param instead what a model had made of it; null if it had made nothing
/// @param revision of the article that the person had before them
public record Correction(
    Spot spot, String text, @Nullable String instead, int revision, Word word) {
  /// The longest text for a Russian one of this length, in characters; what is longer is a mistake.
  public static int longest(int russian) {
    return 20 * russian + 2_000;
  }
}
