package press.nightdesk.deliver;

import java.time.Duration;

/// Lets time pass between two attempts.
@FunctionalInterface
public interface Pause {
  /// Returns after this time, or earlier if the run is told to stop.
  ///
  /// @throws InterruptedException if the thread is
  void sleep(Duration time) throws InterruptedException;
}
