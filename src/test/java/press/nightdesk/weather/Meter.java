package press.nightdesk.weather;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The provider's own books, kept apart from everything Nightdesk believes.
///
/// @param calls every request that came
public record Meter(List<MeteredCall> calls) {
  public Meter {
    calls = List.copyOf(calls);
  }

  /// Requests by what became of them.
  public Map<Fate, Long> byFate() {
    return calls.stream().collect(Collectors.groupingBy(MeteredCall::fate, Collectors.counting()));
  }

  /// Requests that met this fate.
  public long met(Fate fate) {
    return calls.stream().filter(call -> call.fate() == fate).count();
  }

  /// Requests that are charged for.
  public long billed() {
    return calls.stream().filter(call -> call.fate().billed()).count();
  }

  /// Requests that differ from each other.
  public long distinct() {
    return calls.stream().map(MeteredCall::asked).distinct().count();
  }

  /// Requests that are charged for though the same request had been answered before, whole and
  /// without a refusal: what nobody should have paid, unless the answer was on its way when the run
  /// was killed.
  public long paidAgain() {
    Set<String> answered = new HashSet<>();
    return calls.stream()
        .sorted(Comparator.comparing(MeteredCall::arrived))
        .filter(
            call -> {
              boolean again = call.fate().billed() && answered.contains(call.asked());
              if (call.fate() == Fate.ANSWERED) {
                answered.add(call.asked());
              }
              return again;
            })
        .count();
  }

  /// Requests that arrived while a pause was on that had been announced to somebody.
  ///
  /// @param onTheWay how long a request may have been on the wire, or a 429 on its way to who is to
  ///     obey it
  public long sentDuringPauses(Duration onTheWay) {
    List<Pause> pauses = pauses();
    return calls.stream()
        .filter(call -> pauses.stream().anyMatch(pause -> pause.holds(call.arrived(), onTheWay)))
        .count();
  }

  /// How long pauses were on, those that overlap counted once.
  public Duration paused() {
    Duration sum = Duration.ZERO;
    Duration until = Duration.ZERO;
    for (Pause pause : pauses()) {
      Duration from = pause.from().compareTo(until) > 0 ? pause.from() : until;
      if (pause.until().compareTo(from) > 0) {
        sum = sum.plus(pause.until().minus(from));
        until = pause.until();
      }
    }
    return sum;
  }

  private List<Pause> pauses() {
    List<Pause> pauses = new ArrayList<>();
    for (MeteredCall call : calls) {
      if (call.pause().isPositive()) {
        pauses.add(new Pause(call.left(), call.left().plus(call.pause())));
      }
    }
    pauses.sort(Comparator.comparing(Pause::from));
    return pauses;
  }

  private record Pause(Duration from, Duration until) {
    boolean holds(Duration time, Duration onTheWay) {
      return time.compareTo(from.plus(onTheWay)) > 0 && time.compareTo(until) < 0;
    }
  }
}
