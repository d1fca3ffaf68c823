package press.nightdesk.job;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.ipc.http.HttpUrlConnectionSender;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpHttpMetricsSender;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import io.micrometer.registry.otlp.OtlpMetricsSender;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Pushes metrics to an OpenTelemetry collector while a run is on and once more at its end. What
/// goes along in headers is taken from `OTEL_EXPORTER_OTLP_HEADERS`, so that no secret need stand
/// in a job file.
final class MetricsPush {
  private static final Duration TO_CONNECT = Duration.ofSeconds(3);
  private static final Duration TO_ANSWER = Duration.ofSeconds(5);

  private MetricsPush() {}

  /// A registry that pushes.
  ///
  /// @param notices is told in one line, once, if that fails
  static OtlpMeterRegistry to(MetricsSettings.OtlpSettings otlp, Consumer<String> notices) {
    OtlpMetricsSender sender =
        new OtlpHttpMetricsSender(new HttpUrlConnectionSender(TO_CONNECT, TO_ANSWER));
    AtomicBoolean told = new AtomicBoolean();
    return OtlpMeterRegistry.builder(config(otlp))
        .clock(Clock.SYSTEM)
        .metricsSender(
            request -> {
              try {
                sender.send(request);
              } catch (Exception unreached) {
                if (told.compareAndSet(false, true)) {
                  notices.accept(
                      "metrics are not pushed: %s did not take them (%s); the run goes on"
                          .formatted(otlp.url(), unreached.getClass().getSimpleName()));
                }
              }
            })
        .build();
  }

  private static OtlpConfig config(MetricsSettings.OtlpSettings otlp) {
    return new OtlpConfig() {
      @Override
      public @Nullable String get(String key) {
        return null;
      }

      @Override
      public String url() {
        return otlp.url();
      }

      @Override
      public Duration step() {
        return otlp.step();
      }

      @Override
      public Map<String, String> resourceAttributes() {
        return Map.of("service.name", "nightdesk");
      }
    };
  }
}
