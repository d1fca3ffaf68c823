package press.nightdesk.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A time of day that somebody sets anew between every two looks at it.
final class JumpingClock extends Clock {
  private final Duration jump;
  private Instant now = VirtualTime.START;

  JumpingClock(Duration jump) {
    this.jump = jump;
  }

  @Override
  public synchronized Instant instant() {
    now = now.plus(jump);
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
