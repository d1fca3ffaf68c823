package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import press.nightdesk.domain.Paragraph;

/// How evidence speaks, and how texts are taken apart into words.
final class Wording {
  private static final int LETTERS_AND_NUMBERS =
      categories(
          Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER);
  private static final int MARKS =
      categories(
          Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);
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

  /// The runs of letters and digits, in small letters. A mark belongs to what stands before it.
  ///
  /// Every paragraph comes through here, so it is a loop where `[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`
  /// would say the same.
  static List<String> words(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < small.length()) {
      int end = after(small, at, LETTERS_AND_NUMBERS);
      if (end == at) {
        at += Character.charCount(small.codePointAt(at));
      } else {
        end = after(small, end, LETTERS_AND_NUMBERS | MARKS);
        words.add(small.substring(at, end));
        at = end;
      }
    }
    return List.copyOf(words);
  }

  /// Where the run of these categories ends that begins here; here if there is none.
  private static int after(String text, int from, int categories) {
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if ((categories & 1 << Character.getType(point)) == 0) {
        break;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  /// General categories as a set of bits.
  private static int categories(byte... types) {
    int bits = 0;
    for (byte type : types) {
      bits |= 1 << type;
    }
    return bits;
  }

  /// The words as an editor counts them: what stands between spaces and is not mere punctuation.
  static long count(String text) {
    long words = 0;
    boolean counted = false;
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (isSpace(point)) {
        counted = false;
      } else if (!counted && Character.isLetterOrDigit(point)) {
        counted = true;
        words++;
      }
    }
    return words;
  }

  /// The `[\s\h]` of regular expressions.
  private static boolean isSpace(int point) {
    return (point >= '\t' && point <= '\r')
        || point == '\u180e'
        || Character.getType(point) == Character.SPACE_SEPARATOR;
  }

  /// Whether there is any letter or digit.
  static boolean saysSomething(String text) {
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (Character.isLetterOrDigit(point)) {
        return true;
      }
    }
    return false;
  }
}
