package press.nightdesk.llm;

import java.time.Duration;

/// How waiting is done; a test need not wait.
@FunctionalInterface
public interface Sleeper {
  /// Returns after this time, or earlier if the run is to stop.
  ///
  /// @throws InterruptedException if the thread is asked to stop first
  void sleep(Duration time) throws InterruptedException;
}
