package press.nightdesk.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is kept of an edition to compare others with.
///
/// @param tally its books when it was last published
/// @param marked articles with a finding that stands: flagged or quarantined
/// @param findings that stand
/// @param calls requests to models, failed ones included
/// @param usd what they came to; null if a price is unknown, which is not zero
public record EditionFigures(
    Edition edition, Tally tally, int marked, int findings, int calls, @Nullable BigDecimal usd) {
  private static final int PLACES = 6;

  /// Those of an edition as it is.
  public static EditionFigures of(NightEdition night) {
    return new EditionFigures(
        night.edition(),
        night.tally(),
        (int) night.dispatches().stream().filter(d -> d.verdict() != Verdict.CLEAN).count(),
        (int)
            night.dispatches().stream()
                .flatMap(d -> d.findings().stream())
                .filter(Finding::stands)
                .count(),
        night.spending().calls(),
        night.spending().usd());
  }

  /// The articles that there was work to do on: those that came in and were not left out.
  public int articles() {
    return tally.in() - tally.skipped() - tally.open();
  }

  /// US dollars for each article; empty if the cost is unknown or there was none.
  public Optional<BigDecimal> usdPerArticle() {
    return usd == null ? Optional.empty() : share(usd, articles());
  }

  /// The share of articles that failed, 0 to 1; empty if there was none.
  public Optional<BigDecimal> failureRate() {
    return share(BigDecimal.valueOf(tally.failed()), articles());
  }

  /// The share of translated articles with a finding that stands, 0 to 1; empty if there was none.
  public Optional<BigDecimal> findingRate() {
    return share(BigDecimal.valueOf(marked), tally.published() + tally.quarantined());
  }

  private static Optional<BigDecimal> share(BigDecimal part, int whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(part.divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP));
  }
}
