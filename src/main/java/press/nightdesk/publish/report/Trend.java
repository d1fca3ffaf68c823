package press.nightdesk.publish.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Money;
import press.nightdesk.publish.figures.Comparison;

/// One figure over the editions.
///
/// @param now that of this edition
/// @param before what was usual before, in words
/// @param bars one each edition, oldest first, this the last
public record Trend(String title, String now, String before, List<Bar> bars) {
  /// An edition.
  ///
  /// @param day of the month
  /// @param x where it begins, in per mille; likewise the others
  /// @param middle of it, in per cent of the width
  /// @param height zero if it is unknown
  public record Bar(
      String day,
      String edition,
      String value,
      double x,
      double width,
      double y,
      double height,
      double middle) {}

  static List<Trend> of(List<Comparison> editions) {
    return List.of(
        of("Cost of an article", editions, Comparison::usdPerArticle, Trend::money),
        of("Articles that failed", editions, Comparison::failureRate, Words::percent),
        of("Articles with findings", editions, Comparison::findingRate, Words::percent));
  }

  private static Trend of(
      String title,
      List<Comparison> editions,
      Function<Comparison, @Nullable BigDecimal> figure,
      Function<@Nullable BigDecimal, String> words) {
    double most =
        editions.stream()
            .map(figure)
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .max()
            .orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (int n = 0; n < editions.size(); n++) {
      Comparison edition = editions.get(n);
      BigDecimal value = figure.apply(edition);
      double height = value == null ? 0 : Scale.visible(value.doubleValue(), most);
      bars.add(bar(edition.edition(), words.apply(value), height, n, editions.size()));
    }
    return new Trend(
        title,
        words.apply(figure.apply(editions.getLast())),
        before(editions.subList(0, editions.size() - 1), figure, words),
        List.copyOf(bars));
  }

  private static Bar bar(String edition, String value, double height, int n, int of) {
    double from = Scale.part(n, of);
    double width = Scale.rounded(Scale.part(n + 1, of) - from);
    return new Bar(
        edition.substring(edition.length() - 2),
        edition,
        value,
        Scale.rounded(from + width * 0.12),
        Scale.rounded(width * 0.76),
        Scale.rounded(Scale.WHOLE - height),
        height,
        Scale.rounded((from + width / 2) / 10));
  }

  private static String before(
      List<Comparison> before,
      Function<Comparison, @Nullable BigDecimal> figure,
      Function<@Nullable BigDecimal, String> words) {
    List<BigDecimal> known = before.stream().map(figure).filter(Objects::nonNull).sorted().toList();
    if (known.isEmpty()) {
      return "no edition before to compare with";
    }
    BigDecimal low = known.get((known.size() - 1) / 2);
    BigDecimal high = known.get(known.size() / 2);
    BigDecimal median = low.add(high).divide(BigDecimal.TWO, low.scale() + 2, RoundingMode.HALF_UP);
    return "usual: %s (median of %d)".formatted(words.apply(median), known.size());
  }

  private static String money(@Nullable BigDecimal usd) {
    return Money.inWords(usd);
  }
}
