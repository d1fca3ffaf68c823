package press.nightdesk.llm;

import java.math.BigDecimal;

/// What a model costs.
///
/// @param input USD per million tokens sent; those read from a prompt cache count in full, so that
///     a cost computed from it is never too low
/// @param output USD per million tokens received
public record Price(BigDecimal input, BigDecimal output) {
  private static final int MILLION = 6;

  public Price {
    if (input.signum() < 0 || output.signum() < 0) {
      throw SettingMistaken.of(
          "price",
          "{input: %s, output: %s}: a price is not below zero"
              .formatted(input.toPlainString(), output.toPlainString()));
    }
  }

  /// The exact cost in USD, without trailing zeros.
  public BigDecimal cost(Usage usage) {
    BigDecimal sent = input.multiply(BigDecimal.valueOf(usage.input()));
    BigDecimal received = output.multiply(BigDecimal.valueOf(usage.output()));
    return plain(sent.add(received).movePointLeft(MILLION));
  }

  /// What writing so many of the tokens sent into a prompt cache costs on top, as Anthropic bills
  /// it: a quarter of their price.
  BigDecimal ofCacheWriting(long tokens) {
    return plain(
        input
            .multiply(BigDecimal.valueOf(tokens))
            .movePointLeft(MILLION)
            .divide(BigDecimal.valueOf(4)));
  }

  /// The same amount in its one shortest form, never in powers of ten, so that an amount that was
  /// in the database equals one that was not.
  static BigDecimal plain(BigDecimal amount) {
    BigDecimal shortest = amount.stripTrailingZeros();
    return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
  }
}
