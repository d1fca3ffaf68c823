package press.nightdesk.weather;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import press.nightdesk.llm.LoopbackCall;

/// Faults by chance, and log-normal latencies. What becomes of a request follows from the seed, its
/// body and how often it came before, and not from when it comes: two runs under the same weather
/// meet the same.
///
/// @param shares of requests that meet each fault
/// @param pause what a 429 asks for
/// @param hang how long a hanging request is left without an answer
/// @param median of the latencies
/// @param sigma of the latencies' logarithm
public record Weather(
    Shares shares, Duration pause, Duration hang, Duration median, double sigma, long seed)
    implements Sky {
  /// Each from 0 to 1; what is left of 1 is answered.
  ///
  /// @param broken half of them 500, half 503
  public record Shares(
      double rateLimited,
      double broken,
      double resets,
      double hangs,
      double garbage,
      double refusals) {
    static final Shares NONE = new Shares(0, 0, 0, 0, 0, 0);

    public Shares {
      double[] all = {rateLimited, broken, resets, hangs, garbage, refusals};
      if (DoubleStream.of(all).anyMatch(share -> share < 0) || DoubleStream.of(all).sum() > 1) {
        throw new IllegalArgumentException("no shares of one whole: " + Arrays.toString(all));
      }
    }

    /// Which fault a number drawn from 0 to 1 means, in the order above; 6 for none.
    int fault(double drawn) {
      double[] all = {rateLimited, broken, resets, hangs, garbage, refusals};
      int fault = 0;
      for (double left = drawn; fault < all.length && left >= all[fault]; fault++) {
        left -= all[fault];
      }
      return fault;
    }
  }

  /// No faults, and no latency.
  public static Weather fair() {
    return new Weather(Shares.NONE, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0, 1);
  }

  /// Five in a hundred requests rate-limited, three met by 500 or 503, two reset, one hanging, one
  /// answered with garbage, one refused.
  public static Weather storm(long seed) {
    return new Weather(
        new Shares(0.05, 0.03, 0.02, 0.01, 0.01, 0.01),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofMillis(300),
        0.6,
        seed);
  }

  /// The same latencies without a fault.
  public Weather withoutFaults() {
    return new Weather(Shares.NONE, pause, hang, median, sigma, seed);
  }

  /// The same faults with other latencies.
  public Weather withMedian(Duration newMedian) {
    return new Weather(shares, pause, hang, newMedian, sigma, seed);
  }

  /// The same with another pause asked for by each 429.
  public Weather asking(Duration newPause) {
    return new Weather(shares, newPause, hang, median, sigma, seed);
  }

  @Override
  public Treatment over(LoopbackCall call, String asked, int time) {
    SplittableRandom chance = new SplittableRandom(31 * (31 * seed + asked.hashCode()) + time);
    double times = Math.exp(sigma * chance.nextGaussian());
    Duration latency = Duration.ofNanos(Math.round(median.toNanos() * times));
    return switch (shares.fault(chance.nextDouble())) {
      case 0 -> Treatment.rateLimited(pause);
      case 1 -> Treatment.broken(chance.nextBoolean() ? 500 : 503);
      case 2 -> Treatment.reset();
      case 3 -> Treatment.hung(hang);
      case 4 -> Treatment.garbage().after(latency);
      case 5 -> Treatment.refused().after(latency);
      default -> Treatment.answered(call).after(latency);
    };
  }
}
