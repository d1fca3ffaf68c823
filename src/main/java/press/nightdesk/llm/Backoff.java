package press.nightdesk.llm;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// How long to wait before asking again: exponential with equal jitter, or as long as the
/// provider asks, within bounds.
///
/// @param first the pause after the first attempt, before jitter
/// @param longest the longest pause of our own
/// @param longestAsked the longest pause a provider may ask for; with a longer one the call is over
/// @param random must be safe to share between threads
record Backoff(Duration first, Duration longest, Duration longestAsked, RandomGenerator random) {
  private static final int MOST_DOUBLINGS = 20;

  /// Half a second, doubling up to 30 seconds; as long as the patience if the provider asks.
  static Backoff patient(Duration patience, RandomGenerator random) {
    return new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30), patience, random);
  }

  /// The pause after this attempt (the first is 1) failed so; empty if the provider asks for
  /// one that is too long to wait.
  Optional<Duration> after(int attempt, Fault fault) {
    if (fault instanceof Fault.RateLimited limited && limited.retryAfter() != null) {
      Duration asked = limited.retryAfter();
      return asked.compareTo(longestAsked) > 0 ? Optional.empty() : Optional.of(asked);
    }
    Duration full = least(first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS)), longest);
    Duration half = full.dividedBy(2);
    return Optional.of(half.plus(part(half)));
  }

  private Duration part(Duration whole) {
    return Duration.ofNanos((long) (whole.toNanos() * random.nextDouble()));
  }

  private static Duration least(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
