package press.nightdesk.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Edition;

/// How a job that is run by `schedule` stands.
///
/// @param since when this began to be watched
/// @param next when the next night begins; null while one is on
/// @param running when the night that is on began; null while none is
/// @param last the night that ended last; null if none has since this is watched
/// @param lastGood when an edition was last completed; null if that is not known
record ScheduleState(
    Instant since,
    @Nullable Instant next,
    @Nullable Instant running,
    @Nullable PastNight last,
    @Nullable Instant lastGood) {

  /// A night that has ended.
  ///
  /// @param edition the job's newest edition then; null if that cannot be told
  /// @param exit what `run` would have ended with
  record PastNight(Instant began, Instant ended, @Nullable Edition edition, int exit) {
    private static final int INCOMPLETE = 3;

    /// Whether the edition was completed, if need be with articles that failed.
    boolean good() {
      return exit == 0 || exit == INCOMPLETE;
    }

    /// The exit code in words.
    String meaning() {
      return switch (exit) {
        case 0 -> "complete";
        case INCOMPLETE -> "complete, some articles failed or are quarantined";
        case 2 -> "a mistake in the job file or a prompt; nothing was started";
        case 4 -> "stopped before the end";
        case 5 -> "another run held the job";
        default -> "a defect in Nightdesk";
      };
    }
  }

  /// What health says of it.
  enum Health {
    /// The last night ended well, or none was due yet.
    UP,
    /// The last night did not complete its edition.
    DOWN,
    /// A night was due, and its edition is not complete though it should be by now.
    STALE
  }

  ScheduleState waiting(Instant until) {
    return new ScheduleState(since, until, null, last, lastGood);
  }

  ScheduleState begun(Instant now) {
    return new ScheduleState(since, null, now, last, lastGood);
  }

  ScheduleState ended(PastNight night) {
    return new ScheduleState(since, null, null, night, night.good() ? night.ended() : lastGood);
  }

  /// How it stands at a moment.
  ///
  /// @param overdue how long a night may take
  Health health(Instant now, Timetable timetable, Duration overdue) {
    Instant done = lastGood == null ? since : lastGood;
    boolean stale = timetable.last(now.minus(overdue)).filter(done::isBefore).isPresent();
    if (stale) {
      return Health.STALE;
    }
    return last == null || last.good() ? Health.UP : Health.DOWN;
  }
}
