package press.nightdesk.llm;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Remembers what was made of the last thing it was given, for things that are the same call after
/// call. May be shared between threads.
///
/// @param <K> what it is given
/// @param <V> what is made of it
final class LastSeen<K, V> {
  private final Function<K, V> making;
  private volatile @Nullable Pair<K, V> last;

  private record Pair<K, V>(K key, V value) {}

  LastSeen(Function<K, V> making) {
    this.making = making;
  }

  /// What is made of `key`, made now unless it is the same as the last time.
  V of(K key) {
    Pair<K, V> pair = last;
    if (pair == null || !pair.key().equals(key)) {
      pair = new Pair<>(key, making.apply(key));
      last = pair;
    }
    return pair.value();
  }
}
