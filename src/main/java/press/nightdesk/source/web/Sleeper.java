package press.nightdesk.source.web;

import java.time.Duration;

/// Lets time pass. Injected, so that tests need not wait.
@FunctionalInterface
public interface Sleeper {
  /// Returns after this time; at once for zero.
  ///
  /// @throws InterruptedException if the run is told to stop: nothing more is to be fetched
  void sleep(Duration time) throws InterruptedException;
}
