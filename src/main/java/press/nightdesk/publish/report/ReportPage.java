package press.nightdesk.publish.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Tally;
import press.nightdesk.publish.figures.Comparison;
import press.nightdesk.publish.figures.Figures;
import press.nightdesk.publish.figures.KindCount;

/// The report before it is set.
///
/// @param day the edition's day in words
/// @param sentences what came of the night, in words
/// @param headlines the figures that are read first
/// @param articles what became of what came in
/// @param expense who worked, and what that cost
/// @param latency how long requests took, a histogram each stage
/// @param flights requests in flight over time, a plot each sitting
/// @param pauses when nothing might be sent
/// @param failures failed articles by kind
/// @param unanswered requests that brought no reply, by kind
/// @param findings by code
/// @param trends this edition beside those before
/// @param editions the same in numbers, the newest first
public record ReportPage(
    String job,
    String day,
    List<String> sentences,
    List<Headline> headlines,
    ArticleBar articles,
    ExpenseTable expense,
    List<Histogram> latency,
    FlightPlots flights,
    PauseTable pauses,
    List<CauseRow> failures,
    List<CauseRow> unanswered,
    List<CodeRow> findings,
    List<Trend> trends,
    List<Comparison> editions) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  static ReportPage of(NightEdition night, Figures figures, ZoneId zone) {
    return new ReportPage(
        night.name(),
        DAY.format(night.edition().date()),
        sentences(night.tally()),
        Headline.of(night, figures),
        ArticleBar.of(night),
        ExpenseTable.of(night.spending(), figures.work()),
        figures.latency().stream().map(Histogram::of).toList(),
        FlightPlots.of(figures, zone),
        PauseTable.of(figures.pauses(), zone),
        causes(figures.failures()),
        causes(figures.unanswered()),
        CodeRow.of(figures.findings()),
        Trend.of(figures.editions()),
        figures.editions().reversed());
  }

  private static List<CauseRow> causes(List<KindCount> counts) {
    return CauseRow.of(counts);
  }

  private static Optional<String> part(int articles, String what) {
    return articles == 0
        ? Optional.empty()
        : Optional.of("%s %s".formatted(Words.number(articles), what));
  }

  private static List<String> sentences(Tally tally) {
    String came = "%s came in.".formatted(Words.many(tally.in(), "article"));
    if (!tally.complete()) {
      return List.of(came, "%s not finished yet.".formatted(Words.are(tally.open(), "article")));
    }
    if (tally.flawless()) {
      return List.of(came, "Nothing needs a person.");
    }
    int amiss = tally.quarantined() + tally.failed();
    return List.of(
        came,
        "%s a person: %s."
            .formatted(
                amiss == 1 ? "1 article needs" : Words.number(amiss) + " articles need",
                Stream.of(
                        part(tally.quarantined(), "kept back by the checks"),
                        part(tally.failed(), "failed"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", "))));
  }
}
