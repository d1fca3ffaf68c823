package press.nightdesk.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps up to N pieces of work in flight, each on a virtual thread, and hands their results
/// over as they complete.
///
/// A new piece starts the moment another ends, or lends it its {@link Place}, whatever is being
/// committed meanwhile: there is no barrier at the borders of a transaction. What has lent its
/// place and what is finished but not taken is bounded too.
///
/// When a piece throws, nothing new starts, what is in flight comes to its end, its results are
/// handed over, and only then does {@link #take} throw. No thread is ever interrupted: it might
/// be inside H2, which closes the database on an interrupt.
///
/// @param <I> a piece of work
/// @param <O> its result
final class SlidingWindow<I, O> implements AutoCloseable {
  private static final int FINISHED_AND_NOT_TAKEN = 1024;

  /// For each place this many pieces may have lent theirs.
  private static final int LENT_FOR_EACH = 3;

  /// One processor, if there are several, is left to what sends requests and takes replies.
  private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

  private final Supplier<@Nullable I> source;
  private final Function<I, O> work;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final int most;
  private final Semaphore places;
  private final Turns turns;
  private final Semaphore begun;
  private final Semaphore room;
  private final BlockingQueue<Entry<O>> finished = new LinkedBlockingQueue<>();
  private final AtomicInteger running = new AtomicInteger(1);
  private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
  private volatile boolean closing;

  private sealed interface Entry<O> {
    record Result<O>(O value) implements Entry<O> {}

    record End<O>() implements Entry<O> {}
  }

  /// @param inFlight the most pieces in flight
  /// @param source the next piece, or null when there is none left; called by one thread at a time
  /// @param work what to do with a piece; throwing stops the whole window
  SlidingWindow(int inFlight, Supplier<@Nullable I> source, Function<I, O> work) {
    this.source = source;
    this.work = work;
    this.most = inFlight;
    this.places = new Semaphore(inFlight, true);
    int mostBegun = inFlight * (1 + LENT_FOR_EACH);
    this.begun = new Semaphore(mostBegun);
    this.turns = new Turns(AT_ONCE, mostBegun, begun::availablePermits);
    this.room = new Semaphore(mostBegun + FINISHED_AND_NOT_TAKEN);
    threads.execute(this::feed);
  }

  /// How many pieces are in flight, without those that have lent their place.
  int inFlight() {
    return most - places.availablePermits();
  }

  /// Waits for a result and takes it, with whatever else is finished by then or a moment later.
  ///
  /// @param most the most results to take
  /// @param linger how long to wait for more after the first; nothing in flight waits meanwhile
  /// @return at least one result; empty when everything is done
  /// @throws RuntimeException what a piece of work threw, once everything in flight has ended
  /// @throws InterruptedException if the waiting thread is interrupted
  List<O> take(int most, Duration linger) throws InterruptedException {
    List<O> taken = new ArrayList<>();
    Entry<O> next = finished.take();
    long until = System.nanoTime() + linger.toNanos();
    while (next instanceof Entry.Result<O>(O value)) {
      taken.add(value);
      room.release();
      long left = until - System.nanoTime();
      next = taken.size() < most ? finished.poll(left, TimeUnit.NANOSECONDS) : null;
    }
    if (next instanceof Entry.End) {
      finished.add(next);
      if (taken.isEmpty()) {
        throwTrouble();
      }
    }
    return taken;
  }

  /// Starts nothing new and waits for what is in flight.
  @Override
  public void close() {
    closing = true;
    room.release(FINISHED_AND_NOT_TAKEN);
    threads.shutdown();
    awaitEndOfThreads();
  }

  /// Not {@link ExecutorService#close}: on an interrupt that one interrupts the workers.
  private void awaitEndOfThreads() {
    boolean interrupted = false;
    while (!threads.isTerminated()) {
      try {
        threads.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void feed() {
    try {
      boolean more = true;
      while (more) {
        more = mayStart() && started();
      }
    } catch (RuntimeException | Error thrown) {
      trouble.compareAndSet(null, thrown);
    } finally {
      ended();
    }
  }

  private boolean mayStart() {
    return !closing && trouble.get() == null;
  }

  /// Starts the next piece as soon as it may. Where there is none, what was taken for it goes back:
  /// a piece that has lent its place may be waiting for it.
  private boolean started() {
    room.acquireUninterruptibly();
    begun.acquireUninterruptibly();
    places.acquireUninterruptibly();
    boolean started = false;
    try {
      I piece = mayStart() ? source.get() : null;
      if (piece != null) {
        running.incrementAndGet();
        threads.execute(() -> run(piece));
        started = true;
      }
    } finally {
      if (!started) {
        places.release();
        begun.release();
        room.release();
      }
    }
    return started;
  }

  private void run(I piece) {
    try {
      O result = new Place(places, turns).during(() -> work.apply(piece));
      finished.add(new Entry.Result<>(result));
    } catch (RuntimeException | Error thrown) {
      trouble.compareAndSet(null, thrown);
      room.release();
    } finally {
      begun.release();
      ended();
    }
  }

  private void ended() {
    if (running.decrementAndGet() == 0) {
      finished.add(new Entry.End<>());
    }
  }

  private void throwTrouble() {
    switch (trouble.get()) {
      case null -> {}
      case RuntimeException thrown -> throw thrown;
      case Error thrown -> throw thrown;
      case Throwable thrown -> throw new IllegalStateException(thrown);
    }
  }
}
