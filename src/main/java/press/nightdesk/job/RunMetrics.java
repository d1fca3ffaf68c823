package press.nightdesk.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.EditionPause;
import press.nightdesk.llm.PastRequest;
import press.nightdesk.llm.Witness;

/// A job's runs as Micrometer meters; `docs/metrics.md` has their names. One of these lives as long
/// as its registry, whichever runs come and go: counters go on, and what is said of an edition is
/// said of the one that was run last.
public final class RunMetrics implements Witness {
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(20),
    Duration.ofSeconds(30),
    Duration.ofSeconds(60),
    Duration.ofSeconds(120)
  };

  private final MeterRegistry registry;
  private final Tags job;
  private final AtomicReference<IntSupplier> inFlight = new AtomicReference<>(() -> 0);
  private final EditionMeters edition;
  private final MultiGauge stages;
  private final Map<Stage, Duration> durations = new EnumMap<>(Stage.class);
  private final Map<String, EditionPause> pauses = new HashMap<>();
  private final AtomicReference<@Nullable Instant> success = new AtomicReference<>();

  /// @param registry receives the meters
  /// @param name the job's name, the label `job_name` of each: `job` is Prometheus' own
  public RunMetrics(MeterRegistry registry, String name) {
    this.registry = registry;
    this.job = Tags.of("job_name", name);
    this.edition = new EditionMeters(registry, job);
    this.stages =
        MultiGauge.builder("nightdesk.stage.duration")
            .description("How long each stage of the last run took")
            .baseUnit("seconds")
            .tags(job)
            .register(registry);
    Gauge.builder("nightdesk.in.flight", () -> inFlight.get().getAsInt())
        .description("Requests to models that are under way")
        .tags(job)
        .strongReference(true)
        .register(registry);
  }

  /// A run begins.
  ///
  /// @param requests tells how many requests are under way
  /// @param lastSuccess when an edition was complete last; null if none ever was
  void begun(IntSupplier requests, @Nullable Instant lastSuccess) {
    inFlight.set(requests);
    if (lastSuccess != null) {
      succeeded(lastSuccess);
    }
  }

  @Override
  public void request(PastRequest request) {
    Tags model =
        job.and("stage", request.task(), "provider", request.provider(), "model", request.model());
    String fault = request.fault();
    Counter.builder("nightdesk.calls")
        .description("Requests to models, by what came of them")
        .tags(model.and("outcome", fault == null ? "answered" : fault))
        .register(registry)
        .increment();
    if (fault != null) {
      return;
    }
    Timer.builder("nightdesk.call.latency")
        .description("From sending a request until the last byte of its reply")
        .serviceLevelObjectives(BUCKETS)
        .tags(model)
        .register(registry)
        .record(request.took());
    if (request.usage() != null) {
      tokens(model, "input", request.usage().input());
      tokens(model, "output", request.usage().output());
    }
    if (request.usd() != null) {
      Counter.builder("nightdesk.cost")
          .description("What replies cost, as far as prices are known")
          .baseUnit("usd")
          .tags(model)
          .register(registry)
          .increment(request.usd().doubleValue());
    }
  }

  private void tokens(Tags model, String direction, long tokens) {
    Counter.builder("nightdesk.tokens")
        .description("Tokens of replies and of what they answer")
        .tags(model.and("direction", direction))
        .register(registry)
        .increment((double) tokens);
  }

  /// A pause that is told again has grown.
  @Override
  public synchronized void pause(EditionPause pause) {
    EditionPause before = pauses.put(pause.provider(), pause);
    boolean again = before != null && before.from().equals(pause.from());
    Tags tags = job.and("provider", pause.provider(), "cause", pause.cause());
    Counter.builder("nightdesk.pauses")
        .description("Times in which nothing might be sent to a provider")
        .tags(tags)
        .register(registry)
        .increment(again ? 0 : 1);
    Duration grown = Duration.between(again ? before.until() : pause.from(), pause.until());
    Counter.builder("nightdesk.pause")
        .description("How long nothing might be sent to a provider")
        .baseUnit("seconds")
        .tags(tags)
        .register(registry)
        .increment(Math.max(0, grown.toMillis()) / 1000.0);
  }

  /// A stage of this run has ended.
  synchronized void ended(Stage stage, Duration took) {
    durations.put(stage, took);
    stages.register(
        durations.entrySet().stream()
            .map(
                each ->
                    MultiGauge.Row.of(
                        Tags.of("stage", each.getKey().label()),
                        each.getValue().toMillis() / 1000.0))
            .toList(),
        true);
  }

  /// A run has ended.
  ///
  /// @param night what its edition holds; null if the database cannot tell
  void ended(Ending ending, @Nullable NightEdition night, Instant now) {
    inFlight.set(() -> 0);
    if (night != null) {
      edition.set(night);
    }
    edition.ended(ending, now);
    if (ending != Ending.STOPPED) {
      succeeded(now);
    }
  }

  private void succeeded(Instant when) {
    if (success.getAndSet(when) == null) {
      Gauge.builder("nightdesk.last.success.timestamp", success, RunMetrics::seconds)
          .description("When an edition was complete last")
          .baseUnit("seconds")
          .tags(job)
          .strongReference(true)
          .register(registry);
    }
  }

  private static double seconds(AtomicReference<@Nullable Instant> time) {
    Instant at = time.get();
    return at == null ? Double.NaN : at.toEpochMilli() / 1000.0;
  }
}
