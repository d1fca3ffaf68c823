package press.nightdesk.deliver;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A time by which something over the network has come to its end, however slowly bytes drip.
final class Deadline {
  private Deadline() {}

  /// Does something, and breaks it off once its time is up: to interrupt a virtual thread closes
  /// the socket that it waits for.
  ///
  /// @throws TimeoutException if it was broken off
  /// @throws ExecutionException with what it threw
  static <T> T within(Duration time, Callable<T> work) throws TimeoutException, ExecutionException {
    FutureTask<T> result = new FutureTask<>(work);
    Thread.startVirtualThread(result);
    try {
      return result.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TimeoutException("interrupted");
    } finally {
      result.cancel(true);
    }
  }
}
