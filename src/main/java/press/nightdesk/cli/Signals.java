package press.nightdesk.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import press.nightdesk.job.StopSignal;

/// What SIGTERM, SIGINT (Ctrl-C) and SIGHUP mean while a run is on: the first tells it to stop, the
/// second ends the process at once.
///
/// A shutdown hook could not do that: once the JVM is shutting down it swallows further signals.
final class Signals implements AutoCloseable {
  private static final String[] HEEDED = {"TERM", "INT", "HUP"};

  /// How long a run may take beyond the grace to commit what has finished.
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(10);

  private final StopSignal stop;
  private final Duration grace;
  private final Consumer<String> notices;
  private final Consumer<String> leave;
  private final AtomicInteger received = new AtomicInteger();
  private final Map<String, Object> before = new LinkedHashMap<>();
  private volatile boolean closed;

  /// @param stop is given at the first signal
  /// @param grace how long the run may go on after it
  /// @param notices is told in one line what happens now
  /// @param leave ends the process; is told why
  private Signals(
      StopSignal stop, Duration grace, Consumer<String> notices, Consumer<String> leave) {
    this.stop = stop;
    this.grace = grace;
    this.notices = notices;
    this.leave = leave;
  }

  /// Heeds signals until it is closed. One that the process was started to ignore, as `nohup` does,
  /// stays ignored; one that the system does not know is passed over.
  static Signals heed(
      StopSignal stop, Duration grace, Consumer<String> notices, Consumer<String> leave) {
    Signals signals = new Signals(stop, grace, notices, leave);
    for (String name : HEEDED) {
      Object old = org.jline.utils.Signals.register(name, signals::received);
      if (old != null) {
        signals.before.put(name, old);
      }
    }
    return signals;
  }

  /// One signal came.
  void received() {
    if (received.getAndIncrement() > 0) {
      leave.accept("by a second signal, before calls in flight had ended");
      return;
    }
    notices.accept(
        "Stopping: nothing new is sent, calls in flight have %d s to end. A second signal leaves at once."
            .formatted(grace.toSeconds()));
    stop.give();
    Duration longest = grace.plus(LAST_MOMENTS);
    Executor later = CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS);
    later.execute(this::overdue);
  }

  private void overdue() {
    if (!closed) {
      leave.accept("by a signal, and the run did not end in time");
    }
  }

  @Override
  public void close() {
    closed = true;
    before.forEach(org.jline.utils.Signals::unregister);
  }
}
