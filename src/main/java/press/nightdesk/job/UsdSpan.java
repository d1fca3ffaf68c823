package press.nightdesk.job;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount in US dollars that is not known yet, in hundredths of a cent.
///
/// @param low it is hardly less
/// @param expected it is about that
/// @param high it is hardly more
public record UsdSpan(BigDecimal low, BigDecimal expected, BigDecimal high) {
  private static final int DIGITS = 4;

  static final UsdSpan NOTHING = new UsdSpan(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  public UsdSpan {
    low = low.setScale(DIGITS, RoundingMode.HALF_UP);
    expected = expected.setScale(DIGITS, RoundingMode.HALF_UP);
    high = high.setScale(DIGITS, RoundingMode.HALF_UP);
  }

  UsdSpan plus(UsdSpan other) {
    return new UsdSpan(low.add(other.low), expected.add(other.expected), high.add(other.high));
  }
}
