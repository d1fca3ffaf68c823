package press.nightdesk.job;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;

/// When nights begin.
///
/// @param cron by the clock of the zone: what a change to summer time leaves out begins when the
///     clock has changed, and what comes twice begins once
/// @param zone whose clock it is
record Timetable(CronExpression cron, ZoneId zone) {
  /// How far back the last beginning is looked for, nearest first: it is found by going forwards,
  /// and the beginnings of a cron of every minute need not be followed through years.
  private static final List<Duration> BACK =
      List.of(
          Duration.ofHours(1),
          Duration.ofDays(2),
          Duration.ofDays(32),
          Duration.ofDays(367),
          Duration.ofDays(5 * 366L));

  /// @param cron six fields, as Spring knows them
  /// @throws IllegalArgumentException if it is no cron expression, or no day fits it
  static Timetable of(String cron, ZoneId zone) {
    return new Timetable(CronExpression.parse(cron.strip()), zone);
  }

  /// The first beginning after a moment; null if there is none.
  @Nullable Instant next(Instant after) {
    // Told the zone, CronExpression passes over what a change of the clocks leaves out, and takes
    // twice what comes twice: here it is told the clock's face only.
    LocalDateTime local = cron.next(LocalDateTime.ofInstant(after, zone));
    while (local != null && !instant(local).isAfter(after)) {
      local = cron.next(local);
    }
    return local == null ? null : instant(local);
  }

  private Instant instant(LocalDateTime local) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
  }

  /// The last beginning at or before a moment; empty if there was none in the last five years.
  Optional<Instant> last(Instant at) {
    return BACK.stream().flatMap(back -> last(at.minus(back), at).stream()).findFirst();
  }

  private Optional<Instant> last(Instant from, Instant at) {
    Instant found = null;
    Instant next = next(from);
    while (next != null && !next.isAfter(at)) {
      found = next;
      next = next(next);
    }
    return Optional.ofNullable(found);
  }
}
