package press.nightdesk.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.nightdesk.job.StopSignal;

/// What SIGTERM, SIGINT (Ctrl-C) and SIGHUP mean. While a run is on, the first tells it to stop and
/// the second ends the process at once; before anything is begun, the first does.
///
/// A shutdown hook could not do that: once the JVM is shutting down it swallows further signals.
final class Signals implements AutoCloseable {
  private static final String[] HEEDED = {"TERM", "INT", "HUP"};

  /// How long a run may take beyond the grace to commit what has finished.
  private static final Duration LAST_MOMENTS = Duration.ofSeconds(10);

  private final StopSignal stop;
  private final Consumer<String> notices;
  private final Consumer<String> leave;
  private final AtomicInteger received = new AtomicInteger();
  private final Map<String, Object> before = new LinkedHashMap<>();
  private volatile @Nullable Duration grace;
  private volatile boolean closed;

  /// @param stop is given at the first signal
  /// @param notices is told in one line what happens now
  /// @param leave ends the process; is told why
  Signals(StopSignal stop, Consumer<String> notices, Consumer<String> leave) {
    this.stop = stop;
    this.notices = notices;
    this.leave = leave;
  }

  /// Heeds signals until it is closed. One that the process was started to ignore, as `nohup` does,
  /// stays ignored; one that the system does not know is passed over.
  static Signals heed(StopSignal stop, Consumer<String> notices, Consumer<String> leave) {
    Signals signals = new Signals(stop, notices, leave);
    for (String name : HEEDED) {
      Object old = org.jline.utils.Signals.register(name, signals::received);
      if (old != null) {
        signals.before.put(name, old);
      }
    }
    return signals;
  }

  /// From now on there is something that may end in peace.
  ///
  /// @param mostGrace how long it may go on after the first signal
  void begun(Duration mostGrace) {
    grace = mostGrace;
  }

  /// One signal came.
  void received() {
    Duration peace = grace;
    if (peace == null) {
      leave.accept("by a signal, before anything was begun");
      return;
    }
    if (received.getAndIncrement() > 0) {
      leave.accept("by a second signal, before calls in flight had ended");
      return;
    }
    notices.accept(
        "Stopping: nothing new is sent, calls in flight have %d s to end. A second signal leaves at once."
            .formatted(peace.toSeconds()));
    stop.give();
    Duration longest = peace.plus(LAST_MOMENTS);
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
