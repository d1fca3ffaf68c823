package press.nightdesk.publish.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import press.nightdesk.domain.ModelRequest;

/// A time in which requests were in flight, cut into steps.
///
/// @param from when its first request was sent, cut to the second
/// @param until when the last had ended, after `from`
/// @param step seconds; the last step may reach beyond `until`
/// @param replies requests that brought one
/// @param unanswered requests that brought none; those are in no other figure here, since nobody
///     wrote down when they were sent
/// @param mean how many were in flight in each step, on average, to a tenth
/// @param peak how many were in flight in each step, at most
public record Sitting(
    String from,
    String until,
    int step,
    int replies,
    int unanswered,
    List<Double> mean,
    List<Integer> peak) {
  private static final int MOST_STEPS = 120;
  private static final int[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200, 86_400
  };

  public Sitting {
    mean = List.copyOf(mean);
    peak = List.copyOf(peak);
  }

  static Sitting of(Instant from, Instant until, List<ModelRequest> requests) {
    Instant begin = Instant.ofEpochSecond(from.getEpochSecond());
    Instant end = Instant.ofEpochSecond(until.getEpochSecond() + 1);
    List<ModelRequest> here =
        requests.stream()
            .filter(r -> !r.ended().isBefore(begin) && !r.ended().isAfter(end))
            .toList();
    List<ModelRequest> answered = here.stream().filter(ModelRequest::answered).toList();
    int step = step(Duration.between(begin, end).toSeconds());
    int steps = (int) Math.ceilDiv(Duration.between(begin, end).toSeconds(), step);
    InFlight inFlight = new InFlight(begin, step, steps);
    answered.forEach(r -> inFlight.add(r.sent(), r.ended()));
    return new Sitting(
        begin.toString(),
        end.toString(),
        step,
        answered.size(),
        here.size() - answered.size(),
        inFlight.mean(),
        inFlight.peak(answered));
  }

  private static int step(long seconds) {
    return Arrays.stream(STEPS)
        .filter(step -> seconds <= (long) step * MOST_STEPS)
        .findFirst()
        .orElseGet(() -> (int) Math.ceilDiv(seconds, MOST_STEPS));
  }

  /// Adds up what was in flight.
  private static final class InFlight {
    private final long begin;
    private final long step;
    private final double[] busy;

    InFlight(Instant begin, int step, int steps) {
      this.begin = begin.toEpochMilli();
      this.step = step * 1000L;
      this.busy = new double[steps];
    }

    void add(Instant sent, Instant ended) {
      long from = Math.max(0, sent.toEpochMilli() - begin);
      long until = ended.toEpochMilli() - begin;
      for (int n = (int) (from / step); n < busy.length && n * step < until; n++) {
        busy[n] += Math.min(until, (n + 1) * step) - Math.max(from, n * step);
      }
    }

    List<Double> mean() {
      return DoubleStream.of(busy).mapToObj(ms -> Math.round(ms * 10 / step) / 10.0).toList();
    }

    List<Integer> peak(List<ModelRequest> answered) {
      long[] sent = answered.stream().mapToLong(r -> millis(r.sent())).sorted().toArray();
      long[] ended = answered.stream().mapToLong(r -> millis(r.ended())).sorted().toArray();
      int[] peak = new int[busy.length];
      int gone = 0;
      for (int came = 0; came < sent.length; came++) {
        while (gone < came && ended[gone] <= sent[came]) {
          gone++;
        }
        int now = came + 1 - gone;
        int at = (int) Math.min(busy.length - 1, sent[came] / step);
        peak[at] = Math.max(peak[at], now);
      }
      return carried(peak, sent, ended);
    }

    /// A step's peak is at least what was in flight as it began.
    private List<Integer> carried(int[] peak, long[] sent, long[] ended) {
      return IntStream.range(0, peak.length)
          .mapToObj(
              n -> {
                long at = n * step;
                int before = count(sent, at);
                int gone = count(ended, at);
                return Math.max(peak[n], before - gone);
              })
          .toList();
    }

    /// How many of these are not after a time.
    private static int count(long[] sorted, long at) {
      int found = Arrays.binarySearch(sorted, at + 1);
      int place = found < 0 ? -found - 1 : found;
      while (place > 0 && sorted[place - 1] > at) {
        place--;
      }
      return place;
    }

    private long millis(Instant time) {
      return Math.max(0, time.toEpochMilli() - begin);
    }
  }
}
