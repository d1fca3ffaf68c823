package press.nightdesk.publish.figures;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.Tally;

/// An edition among others.
///
/// @param articles that there was work to do on: those that came in and were not left out
/// @param marked published or quarantined articles with a finding that stands
/// @param findings that stand
/// @param usd null if a price is unknown, which is not zero
/// @param usdPerArticle null if the cost is unknown or there was no article
/// @param failureRate failed articles for each of `articles`; null if there was none
/// @param findingRate `marked` articles for each that was published or quarantined; null if there
///     was none
public record Comparison(
    String edition,
    int articles,
    int published,
    int quarantined,
    int failed,
    int marked,
    int findings,
    int calls,
    @Nullable BigDecimal usd,
    @Nullable BigDecimal usdPerArticle,
    @Nullable BigDecimal failureRate,
    @Nullable BigDecimal findingRate) {
  static Comparison of(EditionFigures figures) {
    Tally tally = figures.tally();
    return new Comparison(
        figures.edition().toString(),
        figures.articles(),
        tally.published(),
        tally.quarantined(),
        tally.failed(),
        figures.marked(),
        figures.findings(),
        figures.calls(),
        plain(Optional.ofNullable(figures.usd())),
        plain(figures.usdPerArticle()),
        plain(figures.failureRate()),
        plain(figures.findingRate()));
  }

  private static @Nullable BigDecimal plain(Optional<BigDecimal> value) {
    return value
        .map(number -> number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros())
        .orElse(null);
  }
}
