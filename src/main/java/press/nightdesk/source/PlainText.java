package press.nightdesk.source;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as a reader sees it: free of control characters and with nothing invisible in it.
final class PlainText {
  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}");

  /// Every format character (Unicode category Cf), except a joiner or non-joiner that has
  /// something to join on either side.
  ///
  /// They go, and are not kept, for safety's sake: a bidirectional control makes a screen or an
  /// e-mail show another text than the one that was translated; a zero-width space, a soft
  /// hyphen or a tag character splits a word for the checks and the glossary or hides words from
  /// people that a model reads. None of them carries meaning in Russian. A joiner inside a word
  /// or an emoji does.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cf}&&[^\\u200C\\u200D]]|(?<!\\S)[\\u200C\\u200D]|[\\u200C\\u200D](?!\\S)");

  /// Spaces that hold the groups of a number together.
  private static final String NO_BREAK = "\u00A0\u202F\u2007\u2009";

  private PlainText() {}

  /// The text without what nobody sees.
  ///
  /// @param what to name in a failure: "the headline"; a line of it is named along
  /// @throws UnfitException if it holds NUL or another control character than tabs and line ends,
  ///     or half of a surrogate pair: then it is no text, or was cut or decoded wrongly before it
  ///     came here
  static String clean(String text, String what) throws UnfitException {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        return withoutInvisible(text, what);
      }
    }
    return text;
  }

  /// Whether a character needs no second look: all that an ordinary Russian article is made of.
  private static boolean isPlain(char c) {
    if (c < '\u0080') {
      return (c >= ' ' && c != '\u007F') || c == '\n' || c == '\r' || c == '\t';
    }
    return (c >= '\u00A0' && c < '\u0600' && c != '\u00AD')
        || (c >= '\u2010' && c <= '\u2027')
        || (c >= '\u20A0' && c < '\u2E00');
  }

  private static String withoutInvisible(String text, String what) throws UnfitException {
    Matcher unfit = UNFIT.matcher(text);
    if (unfit.find()) {
      long line = 1 + LINE_END.matcher(text.substring(0, unfit.start())).results().count();
      int found = unfit.group().codePointAt(0);
      String kind = Character.isISOControl(found) ? "the control character" : "half a character,";
      throw new UnfitException(
          Unfit.NOT_TEXT, "line %d of %s holds %s U+%04X".formatted(line, what, kind, found));
    }
    return INVISIBLE.matcher(text).replaceAll("");
  }

  /// A text on one line: line ends become spaces, and there is no space, no-break spaces
  /// included, at either end. Every letter is composed (Unicode NFC), so that an й is one letter
  /// however it was typed.
  ///
  /// White space of any kind and number is one space, so that a text stays the same text when a
  /// site changes how it is set. Between two digits a no-break or narrow space stays a no-break
  /// space: there it tells that `10 000` is one number.
  static String line(String raw) {
    boolean marks = false;
    boolean several = false;
    boolean odd = false;
    char before = 'x';
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      marks |= c >= '\u0300' && c <= '\u036F';
      several |= c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
      odd |= (c == ' ' && before == ' ') || (c != ' ' && isSpace(c));
      before = c;
    }
    String text = marks ? Normalizer.normalize(raw, Normalizer.Form.NFC) : raw;
    String line = strip(several ? LINE_END.matcher(text).replaceAll(" ") : text);
    return odd ? withSingleSpaces(line) : line;
  }

  private static String withSingleSpaces(String line) {
    StringBuilder single = new StringBuilder(line.length());
    int i = 0;
    while (i < line.length()) {
      int from = i;
      while (isSpace(line.charAt(i))) {
        i++;
      }
      if (i == from) {
        single.append(line.charAt(i++));
      } else {
        boolean inNumber =
            i - from == 1
                && NO_BREAK.indexOf(line.charAt(from)) >= 0
                && Character.isDigit(line.charAt(from - 1))
                && Character.isDigit(line.charAt(i));
        single.append(inNumber ? '\u00A0' : ' ');
      }
    }
    return single.toString();
  }

  /// Like {@link String#strip}, and of no-break spaces too.
  static String strip(String line) {
    int from = 0;
    int to = line.length();
    while (from < to && isSpace(line.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(line.charAt(to - 1))) {
      to--;
    }
    return line.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
