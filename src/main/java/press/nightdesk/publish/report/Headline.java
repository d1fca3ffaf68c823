package press.nightdesk.publish.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import press.nightdesk.domain.Money;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Tally;
import press.nightdesk.publish.figures.Figures;
import press.nightdesk.publish.figures.Pauses;
import press.nightdesk.publish.figures.Sitting;

/// A figure that is read first.
///
/// @param amiss whether somebody has to see to it
public record Headline(String title, String figure, String note, boolean amiss) {
  static List<Headline> of(NightEdition night, Figures figures) {
    Tally tally = night.tally();
    int needy = tally.quarantined() + tally.failed();
    return List.of(
        new Headline(
            "Published",
            Words.number(tally.published()),
            "of %s that came in".formatted(Words.number(tally.in())),
            false),
        new Headline(
            "For a person",
            Words.number(needy),
            "%d quarantined, %d failed".formatted(tally.quarantined(), tally.failed()),
            needy > 0),
        cost(night, figures),
        time(figures),
        pauses(figures.pauses()));
  }

  private static Headline cost(NightEdition night, Figures figures) {
    BigDecimal each = figures.editions().getLast().usdPerArticle();
    return new Headline(
        "Cost",
        Money.inWords(night.spending().usd()),
        each == null
            ? Words.many(night.spending().calls(), "call")
            : Money.inWords(each) + " an article",
        false);
  }

  private static Headline time(Figures figures) {
    List<Sitting> sittings = figures.sittings().shown();
    if (sittings.isEmpty()) {
      return new Headline("Time with models", "–", "no live model was asked", false);
    }
    long millis = sittings.stream().mapToLong(Headline::millis).sum();
    int all = sittings.size() + figures.sittings().others();
    return new Headline(
        "Time with models", Words.time(millis), "in " + Words.many(all, "sitting"), false);
  }

  private static long millis(Sitting sitting) {
    return Duration.between(Instant.parse(sitting.from()), Instant.parse(sitting.until()))
        .toMillis();
  }

  private static Headline pauses(Pauses pauses) {
    return new Headline(
        "Pauses",
        Words.number(pauses.count()),
        pauses.count() == 0
            ? "nobody asked for one"
            : Words.time(Math.round(pauses.seconds() * 1000)) + " in all",
        false);
  }
}
