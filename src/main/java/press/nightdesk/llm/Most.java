package press.nightdesk.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The most that something can have cost, or has cost.
///
/// @param tokens sent and received together
/// @param usd null if the price is unknown, which is not zero
record Most(long tokens, @Nullable BigDecimal usd) {
  static final Most NOTHING = new Most(0, BigDecimal.ZERO);

  /// @param price null if unknown
  static Most of(Usage usage, @Nullable Price price) {
    return new Most(usage.input() + usage.output(), price == null ? null : price.cost(usage));
  }

  /// Both together; an unknown price counts nothing here.
  Most plus(Most other) {
    return new Most(tokens + other.tokens, known().add(other.known()));
  }

  Most minus(Most other) {
    return new Most(tokens - other.tokens, known().subtract(other.known()));
  }

  /// The amount, or zero if it is unknown: for sums that say elsewhere that they are not whole.
  BigDecimal known() {
    return usd == null ? BigDecimal.ZERO : usd;
  }
}
