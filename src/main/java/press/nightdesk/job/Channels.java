package press.nightdesk.job;

import java.time.Clock;
import java.util.List;
import press.nightdesk.deliver.Channel;
import press.nightdesk.deliver.Pause;

/// The ways out that a job file names, looked at and not yet opened.
///
/// @param settings of the job
/// @param ways each makes a channel of a clock and of what lets time pass
record Channels(JobSettings settings, List<Way> ways) {
  Channels {
    ways = List.copyOf(ways);
  }

  /// A way out.
  @FunctionalInterface
  interface Way {
    Channel open(Clock clock, Pause pause);
  }

  /// @param stop ends waiting
  List<Channel> open(Clock clock, StopSignal stop) {
    return ways.stream().map(way -> way.open(clock, stop::sleep)).toList();
  }
}
