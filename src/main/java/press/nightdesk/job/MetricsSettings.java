package press.nightdesk.job;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/// Where a run's metrics go, under `nightdesk.metrics`.
///
/// @param file a text file in Prometheus' form, for node_exporter's textfile collector; none if
///     absent
/// @param otlp pushed to an OpenTelemetry collector; not if absent
record MetricsSettings(
    @Nullable
        @Pattern(
            regexp = ".*\\.prom",
            message = "ends with .prom: the collector reads no other file")
        String file,
    @Nullable @Valid OtlpSettings otlp) {
  /// @param url where the collector takes metrics over HTTP
  /// @param step how often while the run is on; once more at its end
  record OtlpSettings(
      @NotBlank(message = JobSettings.REQUIRED)
          @Pattern(
              regexp = "https?://[^\\s?#]+",
              message = "is an address such as http://127.0.0.1:4318/v1/metrics")
          String url,
      @DurationUnit(ChronoUnit.SECONDS)
          @DefaultValue("60s")
          @DurationMin(seconds = 1)
          @DurationMax(hours = 1)
          Duration step) {}
}
