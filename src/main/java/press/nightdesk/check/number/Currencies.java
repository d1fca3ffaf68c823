package press.nightdesk.check.number;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The currencies that news names, by symbol, code and word, before or after a number.
///
/// CLDR has the names of all currencies, but in the nominative and the genitive only, and with the
/// country («доллар США»), which news leaves out: hence the stems.
final class Currencies {
  private record Currency(String iso, String symbols, String russian, String english) {}

  private static final List<Currency> KNOWN =
      List.of(
          new Currency("USD", "\\$|us\\$|usd", "долл", "dollar|buck"),
          new Currency("EUR", "€|eur", "евро(?!\\p{L})", "euros?(?!\\p{L})"),
          new Currency("RUB", "₽|rub|rur", "руб", "ro?ubles?"),
          new Currency("GBP", "£|gbp", "фунт\\p{L}* стерл", "pounds? sterling"),
          new Currency("UAH", "₴|uah", "гривен|гривн", "hr[yi]vnia|hryvna|uah"),
          new Currency("CNY", "cny|rmb", "юан", "yuan|renminbi"),
          new Currency("JPY", "jpy", "иен(?!\\p{L}{3})|йен(?!\\p{L}{3})", "yen(?!\\p{L})"),
          new Currency("KZT", "₸|kzt", "тенге", "tenge"),
          new Currency("PLN", "pln|zł", "злот", "z[lł]ot"),
          new Currency("CHF", "chf", "(?:швейцарск\\p{L}* )?франк(?!ф)", "(?:swiss )?francs?"),
          new Currency("INR", "₹|inr", "рупи", "rupee"),
          new Currency("KRW", "₩|krw", "вон(?!\\p{L})", "won(?!\\p{L})"),
          new Currency("TRY", "₺", "лир(?:а|ы|е|у|ой|ам)?(?!\\p{L})", "liras?"));

  private static final String SYMBOLS = symbols();
  private static final Pattern BEFORE = Pattern.compile("(?:^|[^\\p{L}])(?:" + SYMBOLS + ") ?$");
  private static final Pattern RUSSIAN = after(true);
  private static final Pattern ENGLISH = after(false);
  private static final int LOOK_BACK = 5;

  private Currencies() {}

  /// The currency of a number, as an ISO code; an empty text if none is named beside it.
  static String russian(Grammar.Reading reading, int start, int end) {
    return of(reading, start, end, RUSSIAN);
  }

  static String english(Grammar.Reading reading, int start, int end) {
    return of(reading, start, end, ENGLISH);
  }

  private static String of(Grammar.Reading reading, int start, int end, Pattern after) {
    Matcher before = BEFORE.matcher(reading.plain()).region(Math.max(0, start - LOOK_BACK), start);
    if (before.find()) {
      return iso(before);
    }
    Matcher following = reading.after(after, end);
    return following.lookingAt() ? iso(following) : "";
  }

  private static String iso(Matcher found) {
    for (int i = 0; i < KNOWN.size(); i++) {
      if (found.group("c" + i) != null) {
        return KNOWN.get(i).iso();
      }
    }
    return "";
  }

  private static String symbols() {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < KNOWN.size(); i++) {
      all.append(i == 0 ? "" : "|").append("(?<c%d>%s)".formatted(i, KNOWN.get(i).symbols()));
    }
    return all.toString();
  }

  private static Pattern after(boolean russian) {
    StringBuilder all = new StringBuilder(" ?(?:\\p{L}+ |-)?(?:");
    for (int i = 0; i < KNOWN.size(); i++) {
      Currency currency = KNOWN.get(i);
      all.append(i == 0 ? "" : "|")
          .append(
              "(?<c%d>(?:%s)(?!\\p{L})|%s)"
                  .formatted(
                      i, currency.symbols(), russian ? currency.russian() : currency.english()));
    }
    return Pattern.compile(all.append(')').toString());
  }
}
