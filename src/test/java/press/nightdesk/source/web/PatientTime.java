package press.nightdesk.source.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Time that passes only while somebody sleeps, and remembers how long each sleep was.
public final class PatientTime extends Clock implements Sleeper {
  private final List<Duration> slept = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T01:02:03Z");
  private boolean stopped;

  @Override
  public void sleep(Duration time) throws InterruptedException {
    if (stopped) {
      throw new InterruptedException("told to stop");
    }
    if (time.isPositive()) {
      slept.add(time);
    }
    now = now.plus(time);
  }

  /// Whoever sleeps from now on is told that the run stops.
  public void stop() {
    stopped = true;
  }

  /// The sleeps that were more than none.
  public List<Duration> slept() {
    return List.copyOf(slept);
  }

  @Override
  public Instant instant() {
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
