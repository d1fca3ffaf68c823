package press.nightdesk.crash;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import press.nightdesk.job.Night;
import press.nightdesk.weather.MeteredProvider;

/// Kills in a row: a run is started, killed at a moment, started again, and so on.
final class Kills {
  private static final long DEADLINE_NANOS = TimeUnit.MINUTES.toNanos(2);
  private static final int GLANCE_MILLIS = 20;

  private Kills() {}

  /// Starts a run and kills it, moment by moment.
  ///
  /// @return how many runs were killed; the others had come to their end before
  static int inARow(Night night, MeteredProvider provider, List<Moment> moments) {
    int killed = 0;
    for (Moment moment : moments) {
      CountDownLatch arrived = provider.after(moment.requests());
      try (Child child = Child.run(night)) {
        await(child, arrived);
        killed += child.endsWithin(moment.millis()) ? 0 : 1;
        child.kill();
      }
    }
    return killed;
  }

  private static void await(Child child, CountDownLatch arrived) {
    long deadline = System.nanoTime() + DEADLINE_NANOS;
    while (arrived.getCount() > 0 && !child.endsWithin(GLANCE_MILLIS)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the run hangs: " + child.said());
      }
    }
  }
}
