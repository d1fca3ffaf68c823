package press.nightdesk.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;

/// Reads the next few articles on other threads while one is being looked at, and hands them on
/// in their order.
///
/// Bounded by number and by size: `Gatherers.mapConcurrent` is bounded by number only, and a few
/// dozen of the largest files would be more than the memory of a small machine.
public final class ReadAhead implements Iterator<Arrival> {
  /// Twice as many as are written at a time, so that reading goes on while they are.
  private static final int ARTICLES = 2048;
  private static final long BYTES = 16L << 20;

  /// The reading of one article.
  ///
  /// @param bytes about how many there are of it
  /// @param reading gives the arrival, or nothing if the article is left out
  public record Task(long bytes, Callable<Optional<Arrival>> reading) {}

  private record Running(long bytes, FutureTask<Optional<Arrival>> result) {}

  private final Iterator<Task> tasks;
  private final Deque<Running> ahead = new ArrayDeque<>();
  private long bytesAhead;
  private @Nullable Arrival next;

  private ReadAhead(Iterator<Task> tasks) {
    this.tasks = tasks;
  }

  /// The arrivals of these tasks in their order.
  public static Stream<Arrival> arrivals(Iterator<Task> tasks) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(
            new ReadAhead(tasks), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      fill();
      Running first = ahead.poll();
      if (first == null) {
        return false;
      }
      next = await(first.result()).orElse(null);
      bytesAhead -= first.bytes();
    }
    return true;
  }

  @Override
  public Arrival next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Arrival arrival = next;
    next = null;
    return arrival;
  }

  private void fill() {
    while (ahead.size() < ARTICLES && bytesAhead < BYTES && tasks.hasNext()) {
      Task task = tasks.next();
      Running running = new Running(task.bytes(), new FutureTask<>(task.reading()));
      Thread.startVirtualThread(running.result());
      ahead.add(running);
      bytesAhead += task.bytes();
    }
  }

  /// Waits whatever happens: a reading is short, and the step looks for a stop between two.
  private static Optional<Arrival> await(FutureTask<Optional<Arrival>> result) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error outOfMemory) {
        throw outOfMemory;
      }
      throw new IllegalStateException("a reading gives failures as arrivals", failed.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
