package press.nightdesk.llm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Commits what many threads bring at the same time in one go, on a thread of its own.
///
/// A caller returns when its item is committed. No caller touches the database and no wait ends
/// by an interrupt, since a thread interrupted while it writes makes H2 close the whole database.
///
/// @param <T> what is committed
final class GroupCommit<T> implements AutoCloseable {
  /// Makes items durable, all or none.
  @FunctionalInterface
  interface Commit<T> {
    void commit(List<T> items) throws Exception;
  }

  private record Waiting<T>(T item, CompletableFuture<@Nullable Void> committed) {}

  private static final int MOST_WAITING = 1024;

  private final Commit<T> commit;
  private final Queue<Waiting<T>> waiting = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread writer;
  private boolean closed;

  GroupCommit(String name, Commit<T> commit) {
    this.commit = commit;
    this.writer = Thread.ofPlatform().daemon().name(name).start(this::work);
  }

  /// Returns when the item is committed.
  ///
  /// @throws CompletionException if it could not be; the cause says why
  /// @throws IllegalStateException after {@link #close}
  void add(T item) {
    CompletableFuture<@Nullable Void> committed = new CompletableFuture<>();
    lock.lock();
    try {
      while (waiting.size() >= MOST_WAITING && !closed) {
        changed.awaitUninterruptibly();
      }
      if (closed) {
        throw new IllegalStateException(writer.getName() + " is closed");
      }
      waiting.add(new Waiting<>(item, committed));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    committed.join();
  }

  private void work() {
    for (List<Waiting<T>> group = next(); !group.isEmpty(); group = next()) {
      if (!tried(group)) {
        // One bad item must not harm its neighbours.
        group.forEach(this::alone);
      }
    }
  }

  private List<Waiting<T>> next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      List<Waiting<T>> group = new ArrayList<>(waiting);
      waiting.clear();
      changed.signalAll();
      return group;
    } finally {
      lock.unlock();
    }
  }

  private boolean tried(List<Waiting<T>> group) {
    try {
      commit.commit(group.stream().map(Waiting::item).toList());
    } catch (Throwable failed) {
      return false;
    }
    group.forEach(each -> each.committed().complete(null));
    return true;
  }

  private void alone(Waiting<T> one) {
    try {
      commit.commit(List.of(one.item()));
      one.committed().complete(null);
    } catch (Throwable failed) {
      one.committed().completeExceptionally(failed);
    }
  }

  /// Commits what waits, then ends. May be called twice.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (writer.isAlive()) {
      try {
        writer.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
