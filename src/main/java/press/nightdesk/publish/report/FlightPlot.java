package press.nightdesk.publish.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import press.nightdesk.publish.figures.Sitting;

/// Requests in flight in one sitting.
///
/// @param title when it was
/// @param summary what there is to see, in words
/// @param highest how many requests the drawing's height stands for
/// @param mean an SVG path of the area below the mean
/// @param peak an SVG path along the peaks
/// @param bands pauses
/// @param ticks below the drawing
/// @param rows the same in numbers
public record FlightPlot(
    String title,
    String summary,
    String highest,
    String mean,
    String peak,
    List<Band> bands,
    List<Tick> ticks,
    List<Row> rows) {
  private static final int TICKS = 4;
  private static final int MOST_ROWS = 24;
  private static final int MINUTE = 60;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /// A pause, in per mille of the width.
  public record Band(double x, double width) {}

  /// Some steps in numbers.
  public record Row(String from, String mean, String peak) {}

  static FlightPlot of(Sitting sitting, List<Band> bands, ZoneId zone) {
    ZonedDateTime from = Instant.parse(sitting.from()).atZone(zone);
    ZonedDateTime until = Instant.parse(sitting.until()).atZone(zone);
    int most = sitting.peak().stream().mapToInt(n -> n).max().orElse(0);
    int top = Scale.ceiling(most);
    return new FlightPlot(
        "%s, %s to %s"
            .formatted(DAY.format(from), TO_THE_SECOND.format(from), TO_THE_SECOND.format(until)),
        summary(sitting, most, bands.size()),
        Words.number(top),
        area(sitting.mean(), top),
        line(sitting.peak(), top),
        List.copyOf(bands),
        ticks(sitting, from),
        rows(sitting, from));
  }

  private static String summary(Sitting sitting, int most, int pauses) {
    return "%s brought a reply%s. At most %s in flight at once%s."
        .formatted(
            Words.many(sitting.replies(), "request"),
            sitting.unanswered() == 0
                ? ""
                : ", %s none".formatted(Words.number(sitting.unanswered())),
            Words.are(most, "request").replaceFirst(" (is|are)$", " $1"),
            pauses == 0
                ? ""
                : "; %s %s marked"
                    .formatted(Words.many(pauses, "pause"), pauses == 1 ? "is" : "are"));
  }

  private static String area(List<Double> values, int top) {
    return values.isEmpty() ? "" : "M0 1000" + steps(values, top) + "V1000Z";
  }

  private static String line(List<Integer> values, int top) {
    String steps = steps(values, top);
    return values.isEmpty() ? "" : "M0 " + steps.substring(1, steps.indexOf('H')) + steps;
  }

  private static String steps(List<? extends Number> values, int top) {
    StringBuilder path = new StringBuilder();
    for (int n = 0; n < values.size(); n++) {
      double y = Scale.WHOLE - Scale.part(values.get(n).doubleValue(), top);
      path.append('V').append(Scale.rounded(y));
      path.append('H').append(Scale.part(n + 1, values.size()));
    }
    return path.toString();
  }

  private static List<Tick> ticks(Sitting sitting, ZonedDateTime from) {
    int steps = sitting.mean().size();
    int every = Math.max(1, Math.ceilDiv(steps, TICKS));
    List<Tick> ticks = new ArrayList<>();
    for (int n = 0; n < steps; n += every) {
      ticks.add(new Tick(time(sitting, from, n), Scale.part(n, steps) / 10));
    }
    return List.copyOf(ticks);
  }

  private static List<Row> rows(Sitting sitting, ZonedDateTime from) {
    int steps = sitting.mean().size();
    int every = Math.max(1, Math.ceilDiv(steps, MOST_ROWS));
    List<Row> rows = new ArrayList<>();
    for (int n = 0; n < steps; n += every) {
      int end = Math.min(steps, n + every);
      double mean = sitting.mean().subList(n, end).stream().mapToDouble(m -> m).average().orElse(0);
      int peak = sitting.peak().subList(n, end).stream().mapToInt(p -> p).max().orElse(0);
      rows.add(
          new Row(
              time(sitting, from, n),
              String.format(Locale.ROOT, "%.1f", mean),
              Words.number(peak)));
    }
    return List.copyOf(rows);
  }

  private static String time(Sitting sitting, ZonedDateTime from, int step) {
    DateTimeFormatter form = sitting.step() < MINUTE ? TO_THE_SECOND : TO_THE_MINUTE;
    return form.format(from.plusSeconds((long) step * sitting.step()));
  }
}
