package press.nightdesk.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that moves only when somebody sleeps.
final class VirtualTime extends Clock implements Sleeper {
  static final Instant START = Instant.parse("2026-11-22T17:00:00Z");

  private Instant now = START;

  @Override
  public synchronized void sleep(Duration time) {
    now = now.plus(time);
  }

  /// How much time has passed since the beginning.
  Duration passed() {
    return Duration.between(START, instant());
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
