package press.nightdesk.source;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates as news sources write them: ISO 8601 with and without a time and a zone, RFC 1123 and
/// its forerunners, and the Russian and English forms that stand above articles.
///
/// A date is read only if the whole of what is written is understood and can mean one day only.
/// So there is no reading of `10/11/2025`, whose month nobody can tell.
final class Dates {
  private static final int LONGEST = 80;

  private static final Pattern EPOCH = Pattern.compile("(?<seconds>[12]\\d{9})(?:\\d{3})?");
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<=\\d)t| at | в |[ ,]|^)(?<h>\\d{1,2}):(?<m>\\d{2})(?::(?<s>\\d{2})(?:[.,]\\d{1,9})?)?"
              + "(?: ?\\(?(?<zone>[a-z]{1,3}|мск|(?:по )?московско(?:му|е) врем(?:ени|я)|по москве|"
              + "(?:utc|gmt|мск)? ?[+\\-\\u2212]\\d{1,2}(?::?\\d{2})?)\\)?)?"
              + "(?:\\[[\\w/+\\-]+\\])?(?=[ ,]|$)");
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "^(?:пн|вт|ср|чт|пт|сб|вс|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье"
              + "|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\\.?,? ");
  private static final Pattern TRIM = Pattern.compile("^[ ,]+|[ ,]+$|(?<=\\d),? ?(?:г\\.?|года)$");

  private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile(YEAR + "(?<sep>[-./])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})"),
          Pattern.compile(YEAR + "(?<month>\\d{2})(?<day>\\d{2})"),
          Pattern.compile("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\." + YEAR),
          // A first number that is no month is the day.
          Pattern.compile(
              "(?<day>1[3-9]|2\\d|3[01])(?<sep>[-/])(?<month>\\d{1,2})\\k<sep>" + YEAR));
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("(?<day>\\d{1,2})[ -](?<month>[а-яa-z]{3,9})\\.?,?[ -]" + YEAR),
          Pattern.compile("(?<month>[a-z]{3,9})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR));

  /// RFC 822 itself, of 1982. It always has a time and a zone.
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<day>\\d{1,2})[ -](?<month>[a-z]{3})[ -](?<year>\\d{2})");

  /// By their numbers, each as it stands after a day and by itself.
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("января", "январь", "january"),
          List.of("февраля", "февраль", "february"),
          List.of("марта", "march"),
          List.of("апреля", "апрель", "april"),
          List.of("мая", "май", "may"),
          List.of("июня", "июнь", "june"),
          List.of("июля", "июль", "july"),
          List.of("августа", "august"),
          List.of("сентября", "сентябрь", "september"),
          List.of("октября", "октябрь", "october"),
          List.of("ноября", "ноябрь", "november"),
          List.of("декабря", "декабрь", "december"));

  /// How many days ago these were.
  private static final Map<String, Integer> RELATIVE =
      Map.of("сегодня", 0, "today", 0, "вчера", 1, "yesterday", 1, "позавчера", 2);

  /// Zones by name: those of RFC 822, and Moscow.
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          entry("z", "Z"),
          entry("ut", "Z"),
          entry("utc", "Z"),
          entry("gmt", "Z"),
          entry("est", "-05:00"),
          entry("edt", "-04:00"),
          entry("cst", "-06:00"),
          entry("cdt", "-05:00"),
          entry("mst", "-07:00"),
          entry("mdt", "-06:00"),
          entry("pst", "-08:00"),
          entry("pdt", "-07:00"),
          entry("msk", "Europe/Moscow"));

  private Dates() {}

  /// Reads a date, with or without a time.
  ///
  /// @param written as the source writes it
  /// @param zone of a time that is written without one
  /// @param reference the day on which `вчера` and the like were written; null if unknown: then
  ///     they mean nothing
  /// @return empty if it is no date or could be several
  static Optional<Published> read(String written, ZoneId zone, @Nullable LocalDate reference) {
    String text = tidy(written);
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Matcher epoch = EPOCH.matcher(text);
      if (epoch.matches()) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(epoch.group("seconds")));
        return Optional.of(Published.at(at, zone));
      }
      Matcher time = TIME.matcher(text);
      return time.find()
          ? timed(
              text.substring(0, time.start()) + " " + text.substring(time.end()),
              time,
              zone,
              reference)
          : day(trim(text), reference, false).map(Published::on);
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String tidy(String written) {
    String start = written.length() > 2 * LONGEST ? written.substring(0, 2 * LONGEST) : written;
    return PlainText.strip(start.replaceAll("[\\s\\u00A0\\u202F]+", " ")).toLowerCase(Locale.ROOT);
  }

  private static Optional<Published> timed(
      String rest, Matcher time, ZoneId own, @Nullable LocalDate reference) {
    String named = time.group("zone");
    Optional<ZoneId> zone = named == null ? Optional.of(own) : zone(named.strip());
    Optional<LocalDate> day = day(trim(rest), reference, named != null);
    if (zone.isEmpty() || day.isEmpty()) {
      return Optional.empty();
    }
    String seconds = time.group("s");
    boolean endOfDay = (time.group("h") + time.group("m")).equals("2400");
    if (endOfDay && (seconds == null || seconds.equals("00"))) {
      // ISO 8601: the end of the day, which is the day's and not the next one's.
      return Optional.of(
          new Published(day.get(), day.get().plusDays(1).atStartOfDay(zone.get()).toInstant()));
    }
    LocalTime clock =
        LocalTime.of(
            Integer.parseInt(time.group("h")),
            Integer.parseInt(time.group("m")),
            // A leap second is the last of its minute to every clock that knows none.
            seconds == null ? 0 : Math.min(59, Integer.parseInt(seconds)));
    return Optional.of(Published.at(day.get().atTime(clock).atZone(zone.get())));
  }

  private static Optional<ZoneId> zone(String named) {
    String offset = named.replaceFirst("^(?:utc|gmt) ?", "").replace('\u2212', '-');
    if (offset.startsWith("+") || offset.startsWith("-")) {
      String digits = offset.substring(1).replace(":", "");
      String four = digits.length() < 3 ? ("0" + digits + "00") : "0" + digits;
      String hhmm = four.substring(four.length() - 4);
      return Optional.of(
          ZoneId.of(offset.charAt(0) + hhmm.substring(0, 2) + ":" + hhmm.substring(2)));
    }
    String known = named.equals("мск") || named.contains("моск") ? "msk" : named;
    return Optional.ofNullable(ZONES.get(known)).map(ZoneId::of);
  }

  private static Optional<LocalDate> day(
      String text, @Nullable LocalDate reference, boolean zoned) {
    Integer ago = RELATIVE.get(text);
    if (ago != null) {
      return Optional.ofNullable(reference).map(today -> today.minusDays(ago));
    }
    for (Pattern form : NUMBERS) {
      Matcher found = form.matcher(text);
      if (found.matches()) {
        return Optional.of(of(found, Integer.parseInt(found.group("month")), 0));
      }
    }
    for (Pattern form : NAMES) {
      Matcher found = form.matcher(text);
      if (found.matches()) {
        return month(found.group("month")).map(month -> of(found, month, 0));
      }
    }
    Matcher old = SHORT_YEAR.matcher(text);
    return zoned && old.matches()
        ? month(old.group("month")).map(month -> of(old, month, 2000))
        : Optional.empty();
  }

  private static LocalDate of(Matcher found, int month, int century) {
    return LocalDate.of(
        century + Integer.parseInt(found.group("year")),
        month,
        Integer.parseInt(found.group("day")));
  }

  /// The month of a name, whole or shortened.
  private static Optional<Integer> month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(month -> month.startsWith(name))) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private static String trim(String text) {
    String before = "";
    String after = text.replaceAll(" +", " ");
    while (!after.equals(before)) {
      before = after;
      after = WEEKDAY.matcher(TRIM.matcher(before).replaceAll("")).replaceFirst("");
    }
    return after;
  }
}
