package press.nightdesk.publish;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/// Untrusted text made fit to be printed on one line of a newsletter, whatever its form.
final class Printable {
  static final int HEADLINE = 200;
  static final int ABSTRACT = 1200;
  static final int POINT = 600;
  static final int REASON = 300;
  static final int LABEL = 80;

  private static final Pattern GAPS = Pattern.compile("[\\s\\x{85}\\p{Zl}\\p{Zp}]+");

  /// Control characters, and format characters such as those that turn the direction of what
  /// follows; only the two joiners are left, which some scripts and emoji are spelled with.
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\p{IsNoncharacter_Code_Point}[\\p{Cf}&&[^\\x{200C}\\x{200D}]]]");

  private Printable() {}

  /// The text on one line, without what cannot be seen, cut to a length with an ellipsis.
  ///
  /// @param most the longest it may be, in UTF-16 units, the ellipsis included
  static String line(String text, int most) {
    String gapless = GAPS.matcher(text).replaceAll(" ");
    return cut(UNSEEN.matcher(gapless).replaceAll("").strip(), most);
  }

  /// The same, or a word that stands in where nothing can be seen.
  static String line(String text, int most, String otherwise) {
    String line = line(text, most);
    return line.isEmpty() ? otherwise : line;
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
