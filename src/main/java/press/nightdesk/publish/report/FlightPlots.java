package press.nightdesk.publish.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import press.nightdesk.publish.figures.Figures;
import press.nightdesk.publish.figures.Pauses;
import press.nightdesk.publish.figures.Sitting;

/// Requests in flight over time.
///
/// @param zone in which the times are told
/// @param others how many smaller sittings are not drawn
public record FlightPlots(String zone, List<FlightPlot> plots, int others) {
  static FlightPlots of(Figures figures, ZoneId zone) {
    return new FlightPlots(
        zone.getId(),
        figures.sittings().shown().stream()
            .map(sitting -> FlightPlot.of(sitting, bands(sitting, figures.pauses()), zone))
            .toList(),
        figures.sittings().others());
  }

  private static List<FlightPlot.Band> bands(Sitting sitting, Pauses pauses) {
    Instant from = Instant.parse(sitting.from());
    double length = (double) sitting.mean().size() * sitting.step() * 1000;
    return pauses.longest().stream()
        .filter(p -> within(sitting, p))
        .map(
            p -> {
              double begins = Duration.between(from, Instant.parse(p.from())).toMillis();
              double x = Math.max(0, Scale.part(begins, length));
              return new FlightPlot.Band(x, Scale.visible(p.seconds() * 1000, length));
            })
        .toList();
  }

  private static boolean within(Sitting sitting, Pauses.Span pause) {
    return !Instant.parse(pause.until()).isBefore(Instant.parse(sitting.from()))
        && !Instant.parse(pause.from()).isAfter(Instant.parse(sitting.until()));
  }
}
