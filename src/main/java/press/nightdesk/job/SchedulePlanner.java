package press.nightdesk.job;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/// Looks at `nightdesk.schedule`.
final class SchedulePlanner {
  private static final String CRON = "nightdesk.schedule.cron";

  /// A day from which every expression that has a day has one within reach: before a leap year.
  private static final ZonedDateTime SOME_DAY =
      ZonedDateTime.of(2027, 1, 1, 0, 0, 0, 0, ZoneId.of("UTC"));

  private SchedulePlanner() {}

  /// When the job's nights begin.
  ///
  /// @param settings may lack what is required, if that has been noted
  /// @param mistakes receives what is wrong with `schedule:`
  /// @return null if there is no such group, or a mistake in it
  // Binding sets null where a value could not be read, whatever the record says.
  @SuppressWarnings("ConstantValue")
  static @Nullable Timetable timetable(JobSettings settings, Mistakes mistakes) {
    ScheduleSettings schedule = settings.schedule();
    if (schedule == null || schedule.cron() == null || schedule.cron().isBlank()) {
      return null;
    }
    ZoneId zone = schedule.zone() == null ? settings.zone() : schedule.zone();
    try {
      Timetable timetable = Timetable.of(schedule.cron(), zone);
      if (timetable.next(SOME_DAY.toInstant()) != null) {
        return timetable;
      }
      mistakes.add(CRON, "'%s' names a day that never comes".formatted(schedule.cron()));
    } catch (IllegalArgumentException broken) {
      mistakes.add(
          CRON,
          "'%s' is no cron expression: six fields (second, minute, hour, day of month, month, day of week) such as '0 0 3 * * *'; %s"
              .formatted(schedule.cron(), broken.getMessage()));
    }
    return null;
  }
}
