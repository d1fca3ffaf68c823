package press.nightdesk.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Amounts as people read them; JSON has them exact.
final class Amounts {
  private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.0001");

  private Amounts() {}

  /// `USD 0`, `USD 0.0203` or `USD 1,204.50`.
  static String usd(BigDecimal usd) {
    if (usd.signum() == 0) {
      return "USD 0";
    }
    if (usd.compareTo(LEAST_SHOWN) < 0) {
      return "under USD " + LEAST_SHOWN;
    }
    int places = usd.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    return String.format(
        Locale.ROOT, "USD %,." + places + "f", usd.setScale(places, RoundingMode.HALF_UP));
  }

  /// `1 request`, `2 requests`.
  ///
  /// @param what of which there may be one, in the singular
  static String count(long number, String what) {
    return "%d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  /// To the second, in UTC.
  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
