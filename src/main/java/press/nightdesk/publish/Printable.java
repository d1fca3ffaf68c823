package press.nightdesk.publish;

import java.text.BreakIterator;
import java.util.Locale;

/// Untrusted text made fit to be printed on one line of a newsletter, whatever its form.
public final class Printable {
  public static final int HEADLINE = 200;
  public static final int ABSTRACT = 1200;
  public static final int POINT = 600;
  public static final int LABEL = 80;

  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Printable() {}

  /// The text on one line, without what cannot be seen, cut to a length with an ellipsis.
  ///
  /// @param most the longest it may be, in UTF-16 units, the ellipsis included
  public static String line(String text, int most) {
    StringBuilder seen = new StringBuilder(text.length());
    boolean inGap = false;
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (isGap(point)) {
        seen.append(inGap ? "" : " ");
        inGap = true;
      } else {
        inGap = false;
        if (!isUnseen(point)) {
          seen.appendCodePoint(point);
        }
      }
    }
    return cut(seen.toString().strip(), most);
  }

  /// The same, or a word that stands in where nothing can be seen.
  public static String line(String text, int most, String otherwise) {
    String line = line(text, most);
    return line.isEmpty() ? otherwise : line;
  }

  private static boolean isGap(int point) {
    return switch (point) {
      case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  /// Control characters, and format characters such as those that turn the direction of what
  /// follows; only the two joiners are left, which some scripts and emoji are spelled with.
  private static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> true;
      case Character.FORMAT -> point != ZERO_WIDTH_NON_JOINER && point != ZERO_WIDTH_JOINER;
      case Character.UNASSIGNED -> isNoncharacter(point);
      default -> false;
    };
  }

  private static boolean isNoncharacter(int point) {
    return (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
  }

  // Between words if there is a gap near the end, and never inside what a reader sees as one
  // character.
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.isBoundary(most - 1) ? most - 1 : characters.preceding(most - 1);
    int gap = text.lastIndexOf(' ', end);
    return text.substring(0, gap > most * 3 / 4 ? gap : end).stripTrailing() + "…";
  }
}
