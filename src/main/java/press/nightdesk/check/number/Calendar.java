package press.nightdesk.check.number;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of months and weekdays. CLDR knows them in the nominative and the genitive; the other
/// cases follow from the ending.
final class Calendar {
  private static final Map<Character, List<String>> ENDINGS =
      Map.of(
          'ь', List.of("ь", "я", "ю", "ем", "е", "и", "ей", "ям", "ях"),
          'й', List.of("й", "я", "ю", "ем", "е"),
          'а', List.of("а", "ы", "у", "е", "ой", "ам", "ах"),
          'е', List.of("е", "я", "ю", "ем", "и", "ям", "ях"));
  private static final List<String> HARD = List.of("", "а", "у", "ом", "е", "и", "ы", "ам", "ах");
  private static final int SUNDAY = 7;
  private static final int SHORT = 3;

  private final Map<String, Value> names = new HashMap<>();
  private final Map<String, Value> abbreviations = new HashMap<>();

  private Calendar() {}

  /// The month or weekday of that name; null if it is none.
  @Nullable Value get(String word) {
    return names.get(word);
  }

  /// The month that this is short for: only beside a number is it sure to be one.
  @Nullable Value abbreviated(String word) {
    return abbreviations.get(word);
  }

  static Calendar russian() {
    Calendar calendar = new Calendar();
    DateFormatSymbols symbols = new DateFormatSymbols(ULocale.forLanguageTag("ru"));
    String[] months = symbols.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    for (int i = 0; i < months.length; i++) {
      calendar.decline(months[i], Value.month(i + 1));
      calendar.decline(adjective(months[i]), Value.month(i + 1));
    }
    calendar.shorten(symbols.getShortMonths());
    String[] days = symbols.getWeekdays();
    for (int i = 1; i < days.length; i++) {
      calendar.decline(days[i], Value.weekday(i == 1 ? SUNDAY : i - 1));
    }
    calendar.decline("пятница", Value.weekday(5));
    calendar.names.put("пятницей", Value.weekday(5));
    calendar.names.put("пятницы", Value.weekday(5));
    return calendar;
  }

  static Calendar english() {
    Calendar calendar = new Calendar();
    DateFormatSymbols symbols = new DateFormatSymbols(ULocale.ENGLISH);
    String[] months = symbols.getMonths();
    for (int i = 0; i < months.length; i++) {
      calendar.names.put(months[i].toLowerCase(Locale.ROOT), Value.month(i + 1));
    }
    calendar.shorten(symbols.getShortMonths());
    calendar.abbreviations.put("sept", Value.month(9));
    String[] days = symbols.getWeekdays();
    for (int i = 1; i < days.length; i++) {
      String day = days[i].toLowerCase(Locale.ROOT);
      calendar.names.put(day, Value.weekday(i == 1 ? SUNDAY : i - 1));
      calendar.names.put(day + "s", Value.weekday(i == 1 ? SUNDAY : i - 1));
    }
    return calendar;
  }

  private static String adjective(String month) {
    String stem = month.endsWith("ь") ? month.substring(0, month.length() - 1) : month;
    return stem + (month.endsWith("ь") || month.endsWith("т") ? "ск" : "");
  }

  private void decline(String name, Value value) {
    if (name.endsWith("ск")) {
      for (String ending :
          List.of("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")) {
        names.put(name + ending, value);
        names.put(name.replaceFirst("ск$", "ьск") + ending, value);
      }
      return;
    }
    char last = name.charAt(name.length() - 1);
    List<String> endings = ENDINGS.getOrDefault(last, HARD);
    String stem = endings.equals(HARD) ? name : name.substring(0, name.length() - 1);
    endings.forEach(ending -> names.put(stem + ending, value));
  }

  private void shorten(String[] months) {
    for (int i = 0; i < months.length; i++) {
      String name = months[i].toLowerCase(Locale.ROOT).replace(".", "");
      if (name.length() >= SHORT) {
        abbreviations.put(name, Value.month(i + 1));
        abbreviations.put(name.substring(0, SHORT), Value.month(i + 1));
      }
    }
  }
}
