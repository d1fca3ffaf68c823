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

  /// An address has a full stop within or an at sign, so most texts need no pattern.
  private static final Pattern SIGN = Pattern.compile("@|\\w?[.:][\\p{L}/]");

  private Addresses() {}

  /// The text with blanks in place of addresses, every other character in its place.
  static String masked(String text) {
    if (!SIGN.matcher(text).find()) {
      return text;
    }
    return ADDRESS.matcher(text).replaceAll(address -> " ".repeat(address.group().length()));
  }

  /// The addresses of a text, in order.
  static List<String> in(String text) {
    return SIGN.matcher(text).find()
        ? ADDRESS.matcher(text).results().map(address -> address.group()).toList()
        : List.of();
  }
}
