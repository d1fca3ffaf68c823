package press.nightdesk.check.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is written in digits: a number, a date, a time, a fraction, a score.
///
/// @param readings as in {@link Mention}
record Figure(Kind kind, int end, List<List<Value>> readings) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<date>(?:(?<y1>\\d{4})-(?<m1>\\d{1,2})-(?<d1>\\d{1,2})"
              + "|(?<d2>\\d{1,2})([./])(?<m2>\\d{1,2})\\6(?<y2>\\d{4}|\\d{2}))(?!\\d))"
              + "|(?<time>(?<hour>\\d{1,2}):(?<minute>\\d{2})(?!\\d))"
              + "|(?<years>(?<from>(?:1[5-9]|20)\\d{2})[-/](?<to>\\d{2})(?![\\d.,]))"
              + "|(?<fraction>(?<a>\\d{1,25})[/:](?<b>\\d{1,25})(?!\\d))"
              + "|(?<grouped>\\d{1,3}(?:(?<separator>[ ,.'])\\d{3})(?:\\k<separator>\\d{3})*(?!\\d)"
              + "(?:[.,]\\d{1,25})?)"
              + "|(?<plain>\\d{1,25}(?:[.,]\\d{1,25})?)");

  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final int HOURS = 24;
  private static final int MINUTES = 59;

  boolean isPlain() {
    return readings.getFirst().size() == 1 && kind == Kind.CARDINAL;
  }

  BigDecimal amount() {
    return readings.getFirst().getFirst().amount();
  }

  /// The figure that begins here, where a digit stands.
  ///
  /// @param decimal what separates decimals in this language; the other one of comma and full
  ///     stop may separate groups of three
  static Figure at(String text, int at, char decimal) {
    Matcher shape = SHAPE.matcher(text);
    shape.region(at, text.length());
    if (!shape.lookingAt()) {
      throw new IllegalArgumentException("no digit stands at %d".formatted(at));
    }
    if (shape.group("date") != null) {
      return date(shape, decimal);
    }
    if (shape.group("time") != null) {
      return time(shape);
    }
    if (shape.group("years") != null) {
      return years(shape);
    }
    if (shape.group("fraction") != null) {
      return fraction(shape);
    }
    return shape.group("grouped") != null ? grouped(shape, decimal) : plain(shape, decimal);
  }

  private static Figure date(Matcher shape, char decimal) {
    boolean iso = shape.group("y1") != null;
    int year = number(shape.group(iso ? "y1" : "y2"));
    int month = number(shape.group(iso ? "m1" : "m2"));
    int day = number(shape.group(iso ? "d1" : "d2"));
    List<List<Value>> readings = new ArrayList<>();
    for (int y : year < 100 ? new int[] {2000 + year, 1900 + year, year} : new int[] {year}) {
      if (month <= MONTHS && day <= DAYS) {
        readings.add(List.of(Value.number(day), Value.month(month), Value.number(y)));
      }
      if (!iso && day <= MONTHS && month <= DAYS) {
        readings.add(List.of(Value.number(month), Value.month(day), Value.number(y)));
      }
    }
    if (readings.isEmpty()) {
      return plain(shape, decimal);
    }
    return new Figure(Kind.CARDINAL, shape.end(), readings);
  }

  private static Figure time(Matcher shape) {
    int hour = number(shape.group("hour"));
    int minute = number(shape.group("minute"));
    List<List<Value>> readings = new ArrayList<>();
    boolean time = hour <= HOURS && minute <= MINUTES;
    if (time) {
      readings.add(List.of(Value.time(hour, minute)));
    }
    readings.add(List.of(Value.number(hour), Value.number(minute)));
    if (time && minute == 0) {
      readings.add(List.of(Value.number(hour)));
    }
    if (time && hour <= HOURS / 2) {
      readings.add(List.of(Value.time(hour + HOURS / 2, minute)));
    }
    return new Figure(time ? Kind.TIME : Kind.FRACTION, shape.end(), readings);
  }

  /// 2021–22; the second year may be written out on the other side.
  private static Figure years(Matcher shape) {
    int from = number(shape.group("from"));
    int to = number(shape.group("to"));
    int end = shape.start() + shape.group("from").length();
    if (to <= from % 100) {
      return new Figure(Kind.CARDINAL, end, List.of(List.of(Value.number(from))));
    }
    return new Figure(
        Kind.CARDINAL,
        shape.end(),
        List.of(
            List.of(Value.number(from), Value.number(from / 100 * 100 + to)),
            List.of(Value.number(from), Value.number(to))));
  }

  private static Figure fraction(Matcher shape) {
    BigDecimal a = new BigDecimal(shape.group("a"));
    BigDecimal b = new BigDecimal(shape.group("b"));
    List<List<Value>> readings = new ArrayList<>();
    readings.add(List.of(Value.number(a), Value.number(b)));
    if (a.compareTo(BigDecimal.ONE) == 0 && b.signum() > 0) {
      readings.add(List.of(Value.number(b)));
    }
    if (isUpTo(a, MONTHS) && isUpTo(b, DAYS)) {
      readings.add(List.of(Value.month(a.intValue()), Value.number(b)));
    }
    if (isUpTo(b, MONTHS) && isUpTo(a, DAYS)) {
      readings.add(List.of(Value.number(a), Value.month(b.intValue())));
    }
    return new Figure(Kind.FRACTION, shape.end(), readings);
  }

  /// `10 000`, `10,000`. With a comma or full stop that may as well separate decimals, either; with
  /// a space it may as well be two numbers.
  private static Figure grouped(Matcher shape, char decimal) {
    String text = shape.group("grouped");
    char separator = shape.group("separator").charAt(0);
    int tail = text.length() - 1;
    while (Character.isDigit(text.charAt(tail))) {
      tail--;
    }
    // A last separator of another kind stands before decimals.
    boolean fraction = text.charAt(tail) != separator;
    String whole = (fraction ? text.substring(0, tail) : text).replace("" + separator, "");
    BigDecimal value = new BigDecimal(fraction ? whole + "." + text.substring(tail + 1) : whole);
    List<List<Value>> readings = new ArrayList<>();
    readings.add(List.of(Value.number(value)));
    boolean once = text.indexOf(separator) == text.lastIndexOf(separator) && !fraction;
    if (separator == ' ' && once) {
      String[] parts = text.split(" ", -1);
      readings.add(
          List.of(Value.number(new BigDecimal(parts[0])), Value.number(new BigDecimal(parts[1]))));
    } else if (separator == decimal && once) {
      readings.addFirst(List.of(Value.number(new BigDecimal(text.replace(separator, '.')))));
    } else if (separator == '.' && once) {
      readings.add(List.of(Value.number(new BigDecimal(text))));
    }
    return new Figure(Kind.CARDINAL, shape.end(), readings);
  }

  private static Figure plain(Matcher shape, char decimal) {
    Matcher digits = PLAIN.matcher(shape.group());
    if (!digits.lookingAt()) {
      throw new IllegalStateException("«%s» does not begin with a digit".formatted(shape.group()));
    }
    String text = digits.group();
    List<List<Value>> readings = new ArrayList<>();
    readings.add(List.of(Value.number(new BigDecimal(text.replace(',', '.')))));
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.matches()) {
      readings.addAll(dotted(number(dotted.group(1)), number(dotted.group(2))));
    } else if (text.indexOf(',') > 0 && decimal == '.') {
      // "on pages 3,5": an English comma may merely separate two numbers.
      int comma = text.indexOf(',');
      readings.add(
          List.of(
              Value.number(new BigDecimal(text.substring(0, comma))),
              Value.number(new BigDecimal(text.substring(comma + 1)))));
    }
    return new Figure(Kind.CARDINAL, shape.start() + text.length(), readings);
  }

  private static final Pattern PLAIN = Pattern.compile("\\d{1,25}(?:[.,]\\d{1,25})?");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{2})");

  /// 18.30 may be a time, 14.02 a day.
  private static List<List<Value>> dotted(int first, int second) {
    List<List<Value>> readings = new ArrayList<>();
    if (first <= HOURS && second <= MINUTES) {
      readings.add(List.of(Value.time(first, second)));
      readings.add(List.of(Value.number(first), Value.number(second)));
    }
    if (second >= 1 && second <= MONTHS && first >= 1 && first <= DAYS) {
      readings.add(List.of(Value.number(first), Value.month(second)));
    }
    return readings;
  }

  private static boolean isUpTo(BigDecimal value, int most) {
    return value.signum() > 0 && value.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
