package press.nightdesk.job;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// The place of a piece of work among those in flight.
///
/// It is there for calls: while an answer is looked at, another piece may have it, so that on a
/// busy machine no request waits for what is computed about others. It is kept until an answer is
/// safe, so that a kill costs no more calls than there are places.
///
/// Used by the one thread that does the piece of work.
final class Place {
  private static final ScopedValue<Place> MINE = ScopedValue.newInstance();

  private final Semaphore places;
  private final Turns turns;
  private boolean held = true;

  /// @param places of which one was taken for it
  /// @param turns of who may compute while others have their places. Virtual threads run in the
  ///     order in which they can: with few turns, what sends a request is never far behind
  Place(Semaphore places, Turns turns) {
    this.places = places;
    this.turns = turns;
    turns.moved();
  }

  /// Does the piece of work that it was taken for, and gives it back.
  <T> T during(Supplier<T> work) {
    try {
      return ScopedValue.where(MINE, this).call(work::get);
    } finally {
      giveBack();
    }
  }

  /// Does something during which others may have the calling thread's place, if it has one. It is
  /// not taken back at the end.
  static <T> T lent(Supplier<T> work) {
    return MINE.isBound() ? MINE.get().inTurn(work) : work.get();
  }

  /// Waits until the calling thread has its place again, if it ever had one.
  static void takenBack() {
    if (MINE.isBound()) {
      MINE.get().takeBack();
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    giveBack();
    return turns.during(work);
  }

  private void takeBack() {
    if (!held) {
      places.acquireUninterruptibly();
      held = true;
      turns.moved();
    }
  }

  private void giveBack() {
    if (held) {
      held = false;
      places.release();
    }
  }
}
