package press.nightdesk.publish;

import java.util.regex.Pattern;

/// Text that may hold what XML 1.0 has no place for: control characters, halves of surrogate pairs,
/// U+FFFE and U+FFFF.
public final class XmlText {
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /// The text with U+FFFD in the place of each such character, so that its loss is seen.
  public static String legal(String text) {
    return ILLEGAL.matcher(text).replaceAll("\uFFFD");
  }
}
