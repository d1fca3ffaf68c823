package press.nightdesk.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says amounts of US dollars so that little is not taken for nothing.
public final class Money {
  private static final BigDecimal LEAST_SHOWN = new BigDecimal("0.0001");

  private Money() {}

  /// `unknown`, `$0`, `under $0.0001`, `$0.0421` or `$1,204.50`.
  ///
  /// @param usd null if unknown, which is not zero
  public static String inWords(@Nullable BigDecimal usd) {
    return usd == null ? "unknown" : inWords(usd, "$");
  }

  /// The same with another sign: `USD 0`, `under USD 0.0001` with `USD `.
  public static String inWords(BigDecimal usd, String sign) {
    if (usd.signum() == 0) {
      return sign + "0";
    }
    if (usd.compareTo(LEAST_SHOWN) < 0) {
      return "under " + sign + LEAST_SHOWN;
    }
    int places = usd.compareTo(BigDecimal.ONE) < 0 ? 4 : 2;
    return sign
        + String.format(
            Locale.ROOT, "%,." + places + "f", usd.setScale(places, RoundingMode.HALF_UP));
  }
}
