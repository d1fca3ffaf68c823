package press.nightdesk.check.number;

import java.math.BigDecimal;

/// One value that a text may name. Values of different spaces are never the same.
///
/// @param amount without trailing zeros; of a time the minutes since midnight, of a month 1 to 12,
///     of a weekday 1 (Monday) to 7
record Value(Space space, BigDecimal amount) {
  enum Space {
    NUMBER,
    TIME,
    MONTH,
    WEEKDAY,
    /// So many, roughly: the thousands in "thousands of people".
    VAGUE,
    /// The round of a cup in which so many matches are played: 4 in «1/4 финала».
    ROUND
  }

  private static final int MINUTES = 60;
  private static final int DAY = 24 * MINUTES;

  Value {
    amount = amount.stripTrailingZeros();
  }

  static Value number(BigDecimal amount) {
    return new Value(Space.NUMBER, amount);
  }

  static Value number(long amount) {
    return number(BigDecimal.valueOf(amount));
  }

  static Value vague(BigDecimal amount) {
    return new Value(Space.VAGUE, amount);
  }

  static Value month(int month) {
    return new Value(Space.MONTH, BigDecimal.valueOf(month));
  }

  static Value weekday(int day) {
    return new Value(Space.WEEKDAY, BigDecimal.valueOf(day));
  }

  static Value round(long matches) {
    return new Value(Space.ROUND, BigDecimal.valueOf(matches));
  }

  /// A time of day; 24:00 is 0:00.
  static Value time(int hour, int minute) {
    return new Value(Space.TIME, BigDecimal.valueOf((hour * MINUTES + minute) % DAY));
  }
}
