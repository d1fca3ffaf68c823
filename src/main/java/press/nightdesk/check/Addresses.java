package press.nightdesk.check;

import java.util.List;
import java.util.regex.Pattern;

/// URLs, e-mail addresses, handles, and bare domains whose last label is a common one.
final class Addresses {
  /// Every part has a bound, so that no text takes more than linear time.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b(?:https?://|www\\.)[^\\s«»\"<>]+"
              + "|[\\p{L}\\d_.+-]{1,64}@[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,8}"
              + "|(?<![\\p{L}\\d])@[\\p{L}\\d_.]{1,64}"
              + "|(?<![\\p{L}\\d])[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,8}"
              + "\\.(?:рф|рус|укр|бел|дети|москва|ru|su|ua|by|kz|com|org|net|info)(?![\\p{L}\\d])",
          Pattern.UNICODE_CASE);

  private Addresses() {}

  /// The text with blanks in place of addresses, every other character in its place.
  static String masked(String text) {
    if (!mayBeIn(text)) {
      return text;
    }
    return ADDRESS.matcher(text).replaceAll(address -> " ".repeat(address.group().length()));
  }

  /// An address has an at sign, or a full stop or colon within, so most texts need no pattern.
  private static boolean mayBeIn(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '@' || ((c == '.' || c == ':') && goesOn(text, at + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOn(String text, int at) {
    return at < text.length()
        && (text.charAt(at) == '/' || Character.isLetter(text.codePointAt(at)));
  }

  /// The addresses of a text, in order.
  static List<String> in(String text) {
    return mayBeIn(text)
        ? ADDRESS.matcher(text).results().map(address -> address.group()).toList()
        : List.of();
  }
}
