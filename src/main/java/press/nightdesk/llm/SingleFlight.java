package press.nightdesk.llm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/// Lets the same work be done once when several threads want it at the same time.
///
/// @param <V> what the work brings
final class SingleFlight<V> {
  private final ConcurrentMap<String, CompletableFuture<V>> flying = new ConcurrentHashMap<>();

  /// Does the work, or waits for the thread that is doing it.
  ///
  /// @throws java.util.concurrent.CompletionException if that other thread failed; the cause is
  ///     its exception. An exception of our own work comes as it is
  V once(String key, Supplier<V> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> other = flying.putIfAbsent(key, mine);
    if (other != null) {
      return other.join();
    }
    try {
      V value = work.get();
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error failed) {
      mine.completeExceptionally(failed);
      throw failed;
    } finally {
      flying.remove(key, mine);
    }
  }
}
