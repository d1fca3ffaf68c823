package press.nightdesk.llm;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/// Waits that an interrupt does not cut short.
///
/// `ExecutorService.close` answers one with `shutdownNow`, and a thread interrupted inside H2 makes
/// it close the whole database.
final class Patience {
  /// Waits for an end.
  @FunctionalInterface
  interface Ending {
    /// Whether the end came in time.
    boolean within(Duration most) throws InterruptedException;
  }

  private Patience() {}

  /// Takes no more work and lets what runs end; what has not by then is left to itself.
  static void end(ExecutorService threads, Duration most) {
    threads.shutdown();
    var _ = await(limit -> threads.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS), most);
  }

  /// Waits on a thread of its own, which nobody can interrupt; the caller's stays as interrupted as
  /// it was.
  ///
  /// @return whether the end came in time
  static boolean await(Ending ending, Duration most) {
    CompletableFuture<Boolean> ended = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> ended.complete(came(ending, most)));
    return ended.join();
  }

  private static boolean came(Ending ending, Duration most) {
    try {
      return ending.within(most);
    } catch (InterruptedException impossible) {
      return false;
    }
  }
}
