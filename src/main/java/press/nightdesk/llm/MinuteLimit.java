package press.nightdesk.llm;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// A limit per minute that no minute exceeds, wherever it begins: a token bucket of Bucket4j that
/// fills evenly and holds half a second's worth.
///
/// A bucket as large as the limit would let two minutes' worth through in its first minute: all it
/// holds at once, and what flows in meanwhile. Half a second's worth bridges a slow moment of ours,
/// and is paid for by filling over 61 seconds.
final class MinuteLimit {
  private static final Duration FILLING = Duration.ofSeconds(61);
  private static final int HELD_PER_MINUTE = 120;

  /// The most minutes' worth that one request can owe, however much a provider says it used.
  private static final long MOST_OWED = 10;

  private final int perMinute;
  private final Bucket bucket;

  /// @param perMinute at least 1
  /// @param steady a clock that goes on evenly when the time of day is set
  MinuteLimit(int perMinute, Clock steady) {
    this.perMinute = perMinute;
    this.bucket =
        Bucket.builder()
            .addLimit(
                limit ->
                    limit
                        .capacity(Math.max(1, perMinute / HELD_PER_MINUTE))
                        .refillGreedy(perMinute, FILLING))
            .withCustomTimePrecision(new Meter(steady, steady.instant()))
            .build();
  }

  /// What a request that takes so much has to wait for: no more than a minute's worth. One that
  /// takes more can only be tried.
  long bounded(long amount) {
    return Math.clamp(amount, 1, perMinute);
  }

  /// Takes an amount, be it there or not; who comes next waits until it would be.
  ///
  /// @param amount nothing is taken if it is not positive
  void charge(long amount) {
    if (amount > 0) {
      bucket.consumeIgnoringRateLimits(Math.min(amount, MOST_OWED * perMinute));
    }
  }

  /// Gives back what was taken and not used.
  ///
  /// @param amount nothing is given if it is not positive
  void refund(long amount) {
    if (amount > 0) {
      bucket.addTokens(amount);
    }
  }

  /// How long until one is there; zero if it is.
  Duration untilOne() {
    return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
  }

  private record Meter(Clock steady, Instant begin) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return Duration.between(begin, steady.instant()).toNanos();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
