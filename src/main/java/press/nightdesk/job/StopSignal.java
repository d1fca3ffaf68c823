package press.nightdesk.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Tells a run to stop: nothing new is begun, what is in work comes to its end. Given once, from
/// any thread; it cannot be taken back.
public final class StopSignal {
  private final CountDownLatch heard = new CountDownLatch(1);
  private final List<Runnable> hearers = new ArrayList<>();
  private volatile boolean given;

  /// Gives the signal. Giving it again changes nothing.
  public void give() {
    List<Runnable> now;
    synchronized (hearers) {
      given = true;
      now = List.copyOf(hearers);
      hearers.clear();
    }
    now.forEach(Runnable::run);
    // Last, so that whoever wakes finds every door shut.
    heard.countDown();
  }

  /// Whether it was given.
  public boolean given() {
    return given;
  }

  /// Does something once the signal is given, at once if it was given before.
  void whenGiven(Runnable what) {
    synchronized (hearers) {
      if (!given) {
        hearers.add(what);
        return;
      }
    }
    what.run();
  }

  /// Returns after this time, or when the signal was given and everybody knows.
  ///
  /// @throws InterruptedException if the waiting thread is interrupted
  void sleep(Duration time) throws InterruptedException {
    var _ = heard.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
