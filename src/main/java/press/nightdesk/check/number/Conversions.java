package press.nightdesk.check.number;

import java.math.BigDecimal;
import java.util.List;

/// Metric measures that became imperial ones: 100 metres and "330 feet".
final class Conversions {
  /// What translators round.
  private static final double TOLERANCE = 0.06;

  /// One foot, yard, mile, inch, pound, ounce, acre, gallon in the metric unit that a translator
  /// would have found there, or the power of ten next to it.
  private static final List<Double> FACTORS =
      List.of(0.3048, 0.9144, 1.609, 2.54, 0.4536, 28.35, 0.4047, 3.785);

  private Conversions() {}

  /// Takes out what a conversion explains.
  static void settle(List<Mention> missing, List<Mention> added) {
    added.removeIf(
        english ->
            english.kind() == Kind.IMPERIAL
                && missing.removeIf(
                    russian ->
                        russian.isOneNumber()
                            && english.isOneNumber()
                            && isConverted(russian.amount(), english.amount())));
  }

  private static boolean isConverted(BigDecimal metric, BigDecimal imperial) {
    if (metric.signum() <= 0 || imperial.signum() <= 0) {
      return false;
    }
    double ratio = metric.doubleValue() / imperial.doubleValue();
    return FACTORS.stream().anyMatch(factor -> Math.abs(ratio / factor - 1) < TOLERANCE);
  }
}
