package press.nightdesk.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.actuate.endpoint.web.WebMvcHealthEndpointExtensionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What [Lookout] is made of: a web server with two of Actuator's endpoints, and nothing else that
/// Spring Boot would find on the class path.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  EndpointAutoConfiguration.class,
  JacksonEndpointAutoConfiguration.class,
  WebEndpointAutoConfiguration.class,
  ManagementContextAutoConfiguration.class,
  ServletManagementContextAutoConfiguration.class,
  HealthContributorRegistryAutoConfiguration.class,
  HealthEndpointAutoConfiguration.class,
  WebMvcHealthEndpointExtensionAutoConfiguration.class,
  MetricsAutoConfiguration.class,
  PrometheusMetricsExportAutoConfiguration.class,
  JvmMetricsAutoConfiguration.class
})
class LookoutConfiguration {
  @Bean
  HealthIndicator nights(Schedule schedule) {
    return () -> {
      ScheduleState state = schedule.state();
      Health.Builder health = Health.status(schedule.health().name());
      put(health, "next", state.next());
      put(health, "running", state.running());
      put(health, "lastGood", state.lastGood());
      ScheduleState.PastNight last = state.last();
      if (last != null) {
        put(health, "lastBegan", last.began());
        put(health, "lastEnded", last.ended());
        health.withDetail("lastExit", last.exit()).withDetail("lastMeans", last.meaning());
        if (last.edition() != null) {
          health.withDetail("edition", last.edition().toString());
        }
      }
      return health.build();
    };
  }

  private static void put(Health.Builder health, String name, @Nullable Instant moment) {
    if (moment != null) {
      health.withDetail(name, Schedule.stamp(moment));
    }
  }

  @Bean
  MeterBinder scheduleMeters(Schedule schedule) {
    return registry -> {
      moment("next.start", schedule, ScheduleState::next).register(registry);
      moment("last.good.end", schedule, ScheduleState::lastGood).register(registry);
      moment("running.since", schedule, ScheduleState::running).register(registry);
      Gauge.builder("nightdesk.schedule.last.exit", schedule, LookoutConfiguration::lastExit)
          .description("Exit code of the last night; NaN if none has ended")
          .register(registry);
      for (ScheduleState.Health health : ScheduleState.Health.values()) {
        Gauge.builder("nightdesk.schedule.health", () -> schedule.health() == health ? 1 : 0)
            .tag("status", health.name().toLowerCase(Locale.ROOT))
            .description("1 for the status that holds")
            .register(registry);
      }
    };
  }

  private static Gauge.Builder<Schedule> moment(
      String name, Schedule schedule, Function<ScheduleState, @Nullable Instant> moment) {
    return Gauge.builder(
            "nightdesk.schedule." + name,
            schedule,
            watched -> {
              Instant known = moment.apply(watched.state());
              return known == null ? Double.NaN : known.getEpochSecond();
            })
        .baseUnit("seconds")
        .description("Seconds since 1970; NaN if there is none");
  }

  private static double lastExit(Schedule schedule) {
    ScheduleState.PastNight last = schedule.state().last();
    return last == null ? Double.NaN : last.exit();
  }
}
