package press.nightdesk.job;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that starts at the time of day and then goes on evenly, whoever sets the computer's:
/// for waits and deadlines. It stands still while the computer sleeps.
final class SteadyClock extends Clock {
  private final Instant begin;
  private final long nanosAtBegin = System.nanoTime();

  SteadyClock(Instant begin) {
    this.begin = begin;
  }

  @Override
  public Instant instant() {
    return begin.plusNanos(System.nanoTime() - nanosAtBegin);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /// Its instants are the same in every zone.
  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
