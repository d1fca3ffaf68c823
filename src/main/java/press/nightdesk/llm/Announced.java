package press.nightdesk.llm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a provider has said is left of one of its limits, carried on from one answer to the next.
/// Not safe to share; {@link Pace} guards it.
///
/// The first half of a limit is spent freely. The other half is spread over the time until the
/// reset, so that a window of fixed length is never used up early; and where the limit flows back
/// evenly, half is where as much flows back as is spent, so that nothing is lost by it.
final class Announced {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /// What is reset later is a limit of a day or so: spent as it comes, since a job may well need
  /// less of it.
  private static final Duration SPREAD_WITHIN = Duration.ofMinutes(2);

  private final @Nullable Long limit;
  private final boolean flowing;
  private double left;

  /// Sent since the request whose answer this is; a limit that flows back has yet to count it.
  private long uncounted;

  private Instant since;
  private Instant resets;
  private Instant next;
  private double perNano;

  /// @param said what an answer said
  /// @param spent what has been sent since the request which that answer is to
  /// @param flowing whether the limit is known to flow back evenly until its reset
  /// @param before what was known before; null if nothing
  Announced(
      RateHeaders.Allowance said,
      long spent,
      boolean flowing,
      @Nullable Announced before,
      Instant now) {
    this.limit = said.limit();
    this.flowing = flowing || (before != null && before.flowing);
    this.left = said.remaining() - spent;
    this.uncounted = spent;
    this.since = now;
    this.resets = now.plus(said.untilReset());
    this.next = before == null ? Instant.MIN : before.next;
    this.perNano =
        this.flowing && limit != null && !said.untilReset().isZero()
            ? (double) (limit - said.remaining()) / said.untilReset().toNanos()
            : 0;
  }

  /// How long a request that takes so much has to wait.
  Duration untilThereIs(long amount, Instant now) {
    double there = left(now);
    if (there >= due(amount)) {
      return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }
    Duration reset = Duration.between(now, resets);
    if (perNano <= 0) {
      return reset;
    }
    double flown = Math.ceil((due(amount) - there) / perNano);
    return flown < reset.toNanos() ? Duration.ofNanos((long) flown) : reset;
  }

  /// Whether it is there, and only has to be spread.
  boolean suffices(long amount, Instant now) {
    return left(now) >= due(amount);
  }

  /// A request that takes so much is sent.
  void spend(long amount, Instant now) {
    double before = left(now);
    left -= amount;
    uncounted += amount;
    Duration reset = Duration.between(now, resets);
    if (spreads(before) && reset.compareTo(SPREAD_WITHIN) <= 0) {
      next = now.plusNanos((long) (reset.toNanos() * Math.min(1, amount / before)));
    }
  }

  /// A limit that is seen to flow back needs no spreading: it is waited for as it flows.
  private boolean spreads(double before) {
    return perNano <= 0 && limit != null && before > 0 && before <= limit / 2.0;
  }

  /// A request that takes more than the limit can only be tried with all of it.
  private double due(long amount) {
    return limit == null ? amount : Math.min(amount, limit);
  }

  private double left(Instant now) {
    if (!resets.isAfter(now)) {
      // Until the next answer says more, the limit begins anew.
      left = limit == null ? Double.POSITIVE_INFINITY : limit - uncounted;
      uncounted = 0;
      since = now;
      resets = now.plus(MINUTE);
      perNano = 0;
    } else if (perNano > 0) {
      left += perNano * Duration.between(since, now).toNanos();
      left = limit == null ? left : Math.min(limit, left);
      since = now;
    }
    return left;
  }
}
