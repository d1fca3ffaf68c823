package press.nightdesk.publish.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import press.nightdesk.domain.ModelRequest;
import press.nightdesk.domain.Pause;
import press.nightdesk.domain.Traffic;

/// When an edition was worked on: times with requests in flight, which no long idleness interrupts.
/// A run and what was tried again the next morning are two sittings.
///
/// @param shown those with the most requests, in order of time
/// @param others how many there were besides
public record Sittings(List<Sitting> shown, int others) {
  private static final int MOST_SHOWN = 3;
  private static final Duration IDLE = Duration.ofMinutes(10);

  public Sittings {
    shown = List.copyOf(shown);
  }

  /// Something that took time: a request, or a pause if there is none.
  private record Busy(Instant from, Instant until) {}

  static Sittings of(Traffic traffic) {
    List<ModelRequest> live = traffic.requests().stream().filter(r -> !r.recorded()).toList();
    List<Sitting> all =
        spans(live, traffic.pauses()).stream()
            .map(span -> Sitting.of(span.from(), span.until(), live))
            .filter(sitting -> sitting.replies() + sitting.unanswered() > 0)
            .toList();
    List<Sitting> shown =
        all.stream()
            .sorted(Comparator.comparingInt((Sitting s) -> s.replies() + s.unanswered()).reversed())
            .limit(MOST_SHOWN)
            .sorted(Comparator.comparing(Sitting::from))
            .toList();
    return new Sittings(shown, all.size() - shown.size());
  }

  private static List<Busy> spans(List<ModelRequest> requests, List<Pause> pauses) {
    List<Busy> busy =
        Stream.concat(
                requests.stream().map(r -> new Busy(r.sent(), r.ended())),
                pauses.stream().map(p -> new Busy(p.from(), p.until())))
            .sorted(Comparator.comparing(Busy::from).thenComparing(Busy::until))
            .toList();
    List<Busy> spans = new ArrayList<>();
    for (Busy next : busy) {
      Busy last = spans.isEmpty() ? null : spans.getLast();
      if (last == null || next.from().isAfter(last.until().plus(IDLE))) {
        spans.add(next);
      } else if (next.until().isAfter(last.until())) {
        spans.set(spans.size() - 1, new Busy(last.from(), next.until()));
      }
    }
    return spans;
  }
}
