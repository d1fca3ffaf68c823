package press.nightdesk.source.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Keeps requests to one host apart, whichever source sends them.
final class HostPace {
  private final Clock clock;
  private final Sleeper sleeper;
  private final Map<String, Instant> last = new HashMap<>();

  /// @param clock one that nobody sets
  HostPace(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /// Returns when the host of an address may be asked.
  ///
  /// @param delay since the last request to it
  void await(URI address, Duration delay) {
    Instant now = clock.instant();
    Instant before = last.get(address.getHost());
    Duration left = before == null ? Duration.ZERO : Duration.between(now, before.plus(delay));
    try {
      // For no time too: the sleeper knows whether the run is told to stop.
      sleeper.sleep(left.isNegative() ? Duration.ZERO : left);
    } catch (InterruptedException stop) {
      throw new StoppedReading(stop);
    }
    last.put(address.getHost(), clock.instant());
  }
}
