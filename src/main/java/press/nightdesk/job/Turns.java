package press.nightdesk.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Who may compute while others have their {@link Place}s, and when.
///
/// What is computed about answers can wait, requests cannot: as long as calls begin and end one
/// after another, whoever has the turn waits for a lull, so that the processors are there for what
/// sends and receives. An ordinary night is one long lull. Where it does not come, the turn begins
/// after {@link #PATIENCE}, or as soon as nothing new can begin anyway.
///
/// May be shared between threads.
final class Turns {
  /// So long nothing must have moved.
  static final Duration LULL = Duration.ofMillis(2);

  /// So long nobody waits for a lull in vain.
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Semaphore turns;
  private final BooleanSupplier full;
  private final LongSupplier nanos;
  private final LongConsumer pause;
  private volatile long lastMove;

  /// @param atOnce how many may compute at the same time
  /// @param full whether nothing new can begin before somebody has had a turn
  Turns(int atOnce, BooleanSupplier full) {
    this(atOnce, full, System::nanoTime, LockSupport::parkNanos);
  }

  /// @param nanos the time, as {@link System#nanoTime} has it
  /// @param pause waits for so many nanoseconds, or less
  Turns(int atOnce, BooleanSupplier full, LongSupplier nanos, LongConsumer pause) {
    this.turns = new Semaphore(atOnce, true);
    this.full = full;
    this.nanos = nanos;
    this.pause = pause;
    this.lastMove = nanos.getAsLong() - LULL.toNanos();
  }

  /// To be told when a call begins or has ended.
  void moved() {
    lastMove = nanos.getAsLong();
  }

  /// Computes something when it is its turn.
  <T> T during(Supplier<T> work) {
    long asked = nanos.getAsLong();
    turns.acquireUninterruptibly();
    try {
      awaitLull(asked);
      return work.get();
    } finally {
      turns.release();
    }
  }

  private void awaitLull(long asked) {
    long now = nanos.getAsLong();
    while (now - lastMove < LULL.toNanos()
        && now - asked < PATIENCE.toNanos()
        && !full.getAsBoolean()) {
      pause.accept(LULL.toNanos() - (now - lastMove));
      now = nanos.getAsLong();
    }
  }
}
