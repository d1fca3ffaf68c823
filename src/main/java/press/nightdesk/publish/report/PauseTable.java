package press.nightdesk.publish.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import press.nightdesk.publish.Causes;
import press.nightdesk.publish.Printable;
import press.nightdesk.publish.figures.Pauses;

/// When nothing might be sent.
///
/// @param rows the longest, in order of time
/// @param others how many there were besides
public record PauseTable(List<Row> rows, int others) {
  private static final int MOST = 12;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  /// A pause.
  public record Row(String at, String length, String provider, String cause) {}

  static PauseTable of(Pauses pauses, ZoneId zone) {
    List<Row> rows =
        pauses.longest().stream()
            .sorted(Comparator.comparingDouble(Pauses.Span::seconds).reversed())
            .limit(MOST)
            .sorted(Comparator.comparing(Pauses.Span::from))
            .map(span -> row(span, zone))
            .toList();
    return new PauseTable(rows, pauses.count() - rows.size());
  }

  private static Row row(Pauses.Span span, ZoneId zone) {
    return new Row(
        TIME.format(Instant.parse(span.from()).atZone(zone)),
        Words.time(Math.round(span.seconds() * 1000)),
        Printable.line(span.provider(), Printable.LABEL),
        Causes.of(span.cause()));
  }
}
