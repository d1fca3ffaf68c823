package press.nightdesk.source;

import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Origin;

/// The identity of what lies in a file, whatever the file's name holds.
final class SafeId {
  private static final int PREFIX = 200;

  private SafeId() {}

  /// The identity by {@link ArticleId}'s rule. A name that cannot be an identity, because it
  /// holds control characters or is too long, is cut short, freed of them, and told apart from
  /// its like by the hash of the whole.
  static ArticleId of(Origin origin) {
    String whole = origin.name() + ":" + origin.file();
    String line = oneLine(whole);
    if (line.equals(whole) && whole.length() <= ArticleId.LONGEST) {
      return ArticleId.of(null, origin);
    }
    String prefix = line.substring(0, Math.min(PREFIX, line.length()));
    return new ArticleId(prefix + " " + ContentHash.of(whole));
  }

  /// A text with every control character shown as U+FFFD.
  static String oneLine(String text) {
    return text.replaceAll("\\p{Cc}", "\uFFFD");
  }
}
