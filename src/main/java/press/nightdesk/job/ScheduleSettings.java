package press.nightdesk.job;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/// When the command `schedule` makes an edition, under `nightdesk.schedule`.
///
/// @param cron when a night begins: second, minute, hour, day of month, month, day of week, such as
///     `0 0 3 * * *` for every day at three
/// @param zone whose clock `cron` means; that of the job if absent
/// @param catchUp whether a night that was missed is made up for at once; however many were missed,
///     one is
/// @param overdue how long after its beginning a night may take to end well before health calls
///     the job stale
/// @param port where health and metrics are told, on 127.0.0.1 only; 0 for nowhere
record ScheduleSettings(
    @NotBlank(message = JobSettings.REQUIRED) String cron,
    @Nullable ZoneId zone,
    @DefaultValue("true") boolean catchUp,
    @DurationUnit(ChronoUnit.HOURS)
        @DefaultValue("12h")
        @DurationMin(minutes = 1)
        @DurationMax(days = 31)
        Duration overdue,
    @DefaultValue("9110") @Min(0) @Max(65_535) int port) {}
