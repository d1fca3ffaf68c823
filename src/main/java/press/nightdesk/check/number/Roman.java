package press.nightdesk.check.number;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Roman numerals up to 89, with Cyrillic look-alikes for their letters, which Russian keyboards
/// invite. Hundreds are left out: CD, DC and MC are seldom numbers.
final class Roman {
  private static final Pattern NUMERAL =
      Pattern.compile("(?=.)(X{0,3}|XL|LX{0,3})(IX|IV|VI{0,3}|I{0,3})");
  private static final int LONGEST = 8;
  private static final Pattern LATIN = Pattern.compile("[IVXL]+");

  private Roman() {}

  /// The value of a numeral in capitals; 0 if it is none.
  static int value(String word) {
    if (word.isEmpty() || word.length() > LONGEST || "IVXLХІ".indexOf(word.charAt(0)) < 0) {
      return 0;
    }
    String latin = word.replace('Х', 'X').replace('І', 'I');
    if (!NUMERAL.matcher(latin).matches()) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < latin.length(); i++) {
      int digit = digit(latin.charAt(i));
      boolean before = i + 1 < latin.length() && digit < digit(latin.charAt(i + 1));
      value += before ? -digit : digit;
    }
    return value;
  }

  static boolean isLatin(@Nullable String word) {
    return word != null && LATIN.matcher(word).matches();
  }

  private static int digit(char numeral) {
    return switch (numeral) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      default -> 50;
    };
  }
}
