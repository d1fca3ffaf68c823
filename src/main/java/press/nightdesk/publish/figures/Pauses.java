package press.nightdesk.publish.figures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import press.nightdesk.domain.Pause;

/// When nothing might be sent to a provider.
///
/// @param count how many pauses
/// @param seconds all together, where they overlap twice
/// @param longest the longest of them, in order of time
public record Pauses(int count, double seconds, List<Span> longest) {
  private static final int MOST_TOLD = 50;

  public Pauses {
    longest = List.copyOf(longest);
  }

  /// One of them.
  ///
  /// @param cause the kind of fault that began it
  public record Span(String provider, String cause, String from, String until, double seconds) {}

  static Pauses of(List<Pause> pauses) {
    List<Span> longest =
        pauses.stream()
            .sorted(Comparator.comparing(Pause::length).reversed())
            .limit(MOST_TOLD)
            .sorted(Comparator.comparing(Pause::from).thenComparing(Pause::provider))
            .map(Pauses::span)
            .toList();
    long millis = pauses.stream().mapToLong(p -> p.length().toMillis()).sum();
    return new Pauses(pauses.size(), seconds(millis), longest);
  }

  private static Span span(Pause pause) {
    return new Span(
        pause.provider(),
        pause.cause(),
        rounded(pause.from()),
        rounded(pause.until()),
        seconds(pause.length().toMillis()));
  }

  private static String rounded(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static double seconds(long millis) {
    return Math.round(millis / 100.0) / 10.0;
  }
}
