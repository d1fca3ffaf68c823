package press.nightdesk.source.web;

import java.time.Duration;

/// A point in time that no clock's setting moves.
///
/// @param nanos on {@link System#nanoTime}'s scale
/// @param whole how long it was at the beginning
record Deadline(long nanos, Duration whole) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), time);
  }

  /// The same with some time more, such as was spent waiting for politeness' sake.
  Deadline later(long nanosMore) {
    return new Deadline(nanos + nanosMore, whole);
  }

  /// At least 1.
  long nanosLeft() {
    return Math.max(1, nanos - System.nanoTime());
  }

  /// How long it was at the beginning, in seconds, rounded up.
  long seconds() {
    return whole.plusMillis(999).toSeconds();
  }
}
