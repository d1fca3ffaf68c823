package press.nightdesk.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/// Who is told that a run went amiss, under `nightdesk.alert`.
///
/// @param exits the exit codes that are told of
/// @param costAbove US dollars that an edition may cost before that is told; never if absent
/// @param failureRateAbove the share of articles that may fail before that is told, 0 to 1; never
///     if absent
/// @param webhook by a signed request; not if absent
/// @param command by a program and its arguments; none if absent
/// @param timeout for each way
record AlertSettings(
    @DefaultValue({"3", "4"})
        List<@Min(value = 3, message = ONLY) @Max(value = 4, message = ONLY) Integer> exits,
    @Nullable @PositiveOrZero(message = "is no less than zero") BigDecimal costAbove,
    @Nullable @PositiveOrZero(message = A_SHARE) @DecimalMax(value = "1", message = A_SHARE)
        BigDecimal failureRateAbove,
    @Nullable @Valid HookSettings webhook,
    @Nullable List<@NotBlank(message = "has an empty word") String> command,
    @DurationUnit(ChronoUnit.SECONDS)
        @DefaultValue("20s")
        @DurationMin(seconds = 1)
        @DurationMax(minutes = 2)
        Duration timeout) {
  private static final String ONLY = "is 3 or 4: the others are not told of";
  private static final String A_SHARE = "is a share from 0 to 1, such as 0.05";

  /// @param url where it is sent
  /// @param secret signs each request
  record HookSettings(
      @NotBlank(message = JobSettings.REQUIRED) String url,
      @NotBlank(message = JobSettings.REQUIRED) String secret) {}
}
