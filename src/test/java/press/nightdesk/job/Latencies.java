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
    PriorityQueue<Double> free = new PriorityQueue<>();
    IntStream.range(0, places).forEach(_ -> free.add(0.0));
    double last = 0;
    for (double latency : millis) {
      double end = free.remove() + latency;
      free.add(end);
      last = Math.max(last, end);
    }
    return last;
  }
}
