package press.nightdesk.llm;

import java.sql.SQLException;
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

  /// Hands over an item that is committed some time before {@link #close} returns, or never if that
  /// fails: for what nobody need wait for. Given up if there is a queue.
  void addLater(T item) {
    lock.lock();
    try {
      if (waiting.size() < MOST_WAITING && !closed) {
        waiting.add(new Waiting<>(item, new CompletableFuture<>()));
        changed.signalAll();
      }
    } finally {
      lock.unlock();
    }
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
      commit(group);
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

  private void commit(List<Waiting<T>> group) {
    try {
      commit.commit(group.stream().map(Waiting::item).toList());
      group.forEach(each -> each.committed().complete(null));
    } catch (Throwable failed) {
      if (group.size() > 1 && blamesAnItem(failed)) {
        // One bad item must not harm its neighbours.
        group.forEach(each -> commit(List.of(each)));
      } else {
        group.forEach(each -> each.committed().completeExceptionally(failed));
      }
    }
  }

  /// Whether the SQL state is of class 22 or 23, data or constraint (ISO/IEC 9075). With any
  /// other a second try would meet the same, and each item would wait in turn for a database
  /// that is gone.
  private static boolean blamesAnItem(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23");
      }
    }
    return false;
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
