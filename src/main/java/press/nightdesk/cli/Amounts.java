package press.nightdesk.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import press.nightdesk.domain.Money;

/// Amounts as people read them; JSON has them exact.
final class Amounts {
  private Amounts() {}

  /// `USD 0`, `USD 0.0203` or `USD 1,204.50`.
  static String usd(BigDecimal usd) {
    return Money.inWords(usd, "USD ");
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
