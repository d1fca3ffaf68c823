package press.nightdesk.publish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says numbers as a report does. Public for the template.
public final class Words {
  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  private Words() {}

  /// `12,400`.
  public static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// `1 article`, `12 articles`.
  public static String many(long number, String what) {
    return number(number) + " " + what + (number == 1 ? "" : "s");
  }

  /// `1 article is`, `12 articles are`.
  static String are(long number, String what) {
    return many(number, what) + (number == 1 ? " is" : " are");
  }

  /// `340 ms`, `4.2 s`, `34 s`, `2 min 05 s`, `1 h 10 min`.
  public static String time(long millis) {
    if (millis < SECOND) {
      return millis + " ms";
    }
    if (millis < 10 * SECOND) {
      return trimmed(BigDecimal.valueOf(millis).movePointLeft(3), 1) + " s";
    }
    if (millis < MINUTE) {
      return Math.round(millis / 1000.0) + " s";
    }
    long seconds = Math.round(millis / 1000.0);
    if (millis < HOUR) {
      return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds % 3600 / 60);
  }

  /// `4.2 %`; a dash if there is nothing to tell.
  public static String percent(@Nullable BigDecimal share) {
    return share == null ? "–" : trimmed(share.movePointRight(2), 1) + " %";
  }

  private static String trimmed(BigDecimal number, int places) {
    BigDecimal rounded = number.setScale(places, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
