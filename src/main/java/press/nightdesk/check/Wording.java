package press.nightdesk.check;

import java.util.List;
import java.util.regex.Pattern;
import press.nightdesk.domain.Paragraph;

/// How evidence speaks, and how texts are taken apart into words.
final class Wording {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");
  private static final Pattern SPACE = Pattern.compile("[\\s\\h]+");
  private static final int QUOTED = 60;

  private Wording() {}

  /// What people and models call a paragraph of that number.
  static String place(int paragraph) {
    return paragraph == Paragraph.HEADLINE ? "headline" : "paragraph " + paragraph;
  }

  /// The beginning of a text in quotation marks.
  static String quote(String text) {
    return "«" + cut(SPACE.matcher(text.strip()).replaceAll(" "), QUOTED) + "»";
  }

  /// A text of at most so many characters, with an ellipsis if it was longer.
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  /// The runs of letters and digits.
  static List<String> words(String text) {
    return WORD.matcher(text).results().map(found -> found.group()).toList();
  }

  /// The words as an editor counts them: what stands between spaces and is not mere punctuation.
  static long count(String text) {
    return SPACE.splitAsStream(text).filter(Wording::saysSomething).count();
  }

  /// Whether there is any letter or digit.
  static boolean saysSomething(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
