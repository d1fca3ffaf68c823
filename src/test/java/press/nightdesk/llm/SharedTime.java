package press.nightdesk.llm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import java.util.Queue;

/// A time that many threads live in: it moves to the next who wakes once all of them sleep.
final class SharedTime extends Clock implements Sleeper {
  private final Queue<Instant> alarms = new PriorityQueue<>();
  private Instant now = VirtualTime.START;
  private int awake;

  /// @param threads how many live in it
  SharedTime(int threads) {
    this.awake = threads;
  }

  @Override
  public synchronized void sleep(Duration time) throws InterruptedException {
    Instant alarm = now.plus(time);
    alarms.add(alarm);
    awake--;
    moveOn();
    while (now.isBefore(alarm)) {
      wait();
    }
  }

  /// One of the threads is done.
  synchronized void leave() {
    awake--;
    moveOn();
  }

  private void moveOn() {
    if (awake > 0 || alarms.isEmpty()) {
      return;
    }
    now = alarms.element();
    while (!alarms.isEmpty() && !alarms.element().isAfter(now)) {
      alarms.remove();
      awake++;
    }
    notifyAll();
  }

  /// How much time has passed since the beginning.
  Duration passed() {
    return Duration.between(VirtualTime.START, instant());
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
