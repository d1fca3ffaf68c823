package press.nightdesk.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Who may compute while others have their {@link Place}s, and when.
///
/// What is computed about answers can wait, requests cannot: as long as one call begins after
/// another, whoever has the turn waits for a lull, so that the processors are there for what sends
/// and receives. On an ordinary night there nearly always is one. Where it does not come, the
/// turn begins after {@link #PATIENCE}. Once so much waits that nothing new can begin, nobody
/// waits for a lull until half of the room is free again: the processors are what there is too
/// little of.
///
/// May be shared between threads.
final class Turns {
  /// So long nothing must have moved.
  static final Duration LULL = Duration.ofMillis(2);

  /// So long nobody waits for a lull in vain.
  static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Semaphore turns;
  private final int most;
  private final IntSupplier room;
  private final LongSupplier nanos;
  private final LongConsumer pause;
  private volatile long lastMove;
  private volatile boolean crowded;

  /// @param atOnce how many may compute at the same time
  /// @param most how much may have begun and not ended
  /// @param room how much more may begin now
  Turns(int atOnce, int most, IntSupplier room) {
    this(atOnce, most, room, System::nanoTime, LockSupport::parkNanos);
  }

  /// @param nanos the time, as {@link System#nanoTime} has it
  /// @param pause waits for so many nanoseconds, or less
  Turns(int atOnce, int most, IntSupplier room, LongSupplier nanos, LongConsumer pause) {
    this.turns = new Semaphore(atOnce, true);
    this.most = most;
    this.room = room;
    this.nanos = nanos;
    this.pause = pause;
    this.lastMove = nanos.getAsLong() - LULL.toNanos();
  }

  /// To be told when a call is about to begin.
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
    while (now - lastMove < LULL.toNanos() && now - asked < PATIENCE.toNanos() && !crowded()) {
      pause.accept(LULL.toNanos() - (now - lastMove));
      now = nanos.getAsLong();
    }
  }

  private boolean crowded() {
    int free = room.getAsInt();
    if (free == 0) {
      crowded = true;
    } else if (free >= most / 2) {
      crowded = false;
    }
    return crowded;
  }
}
