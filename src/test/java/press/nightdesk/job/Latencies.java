package press.nightdesk.job;

import java.time.Duration;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Log-normal latencies, drawn beforehand and handed out in the order calls arrive.
final class Latencies {
  private static final double MEDIAN_MILLIS = 200;
  private static final double SIGMA = 0.6;

  private final List<Double> millis;
  private final AtomicInteger next = new AtomicInteger();

  /// @param seed the same gives the same latencies, in whichever process
  Latencies(long seed, int calls) {
    Random random = new Random(seed);
    millis =
        IntStream.range(0, calls)
            .mapToObj(_ -> MEDIAN_MILLIS * Math.exp(SIGMA * random.nextGaussian()))
            .toList();
  }

  Duration next() {
    double latency = millis.get(next.getAndIncrement() % millis.size());
    return Duration.ofNanos(Math.round(latency * 1_000_000));
  }

  /// Graham's list schedule: each call goes to the place that is free first.
  ///
  /// @return when the last call ends, in milliseconds: what no program can beat
  double ideal(int places) {
    return ideal(places, places);
  }

  /// The same with a slow start: `first` places in the beginning, two more with each end of a call.
  double ideal(int first, int most) {
    PriorityQueue<Double> ends = new PriorityQueue<>();
    int places = first;
    double now = 0;
    double last = 0;
    for (double latency : millis) {
      if (ends.size() == places) {
        now = ends.remove();
        places = Math.min(most, places + 2);
      }
      ends.add(now + latency);
      last = Math.max(last, now + latency);
    }
    return last;
  }
}
