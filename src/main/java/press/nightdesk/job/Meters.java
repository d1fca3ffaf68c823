package press.nightdesk.job;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.EditionPause;
import press.nightdesk.llm.PastRequest;
import press.nightdesk.llm.Witness;

/// Everybody who keeps metrics of a run: those that the job file asks for and those of whoever
/// opened the desk. Metrics that go nowhere are not kept.
final class Meters implements Progress, Witness, AutoCloseable {
  private final Progress other;
  private final Clock clock;
  private final List<RunMetrics> all = new ArrayList<>();
  private final List<MeterRegistry> own = new ArrayList<>();
  private final Map<Stage, Instant> begun = new EnumMap<>(Stage.class);
  private @Nullable MetricsFile file;

  /// @param settings where they go; nowhere if null
  /// @param also kept by others; null if nobody does
  /// @param other is told of progress, and if metrics cannot be handed over
  Meters(
      @Nullable MetricsSettings settings,
      String job,
      @Nullable RunMetrics also,
      Progress other,
      Clock clock) {
    this.other = other;
    this.clock = clock;
    if (also != null) {
      all.add(also);
    }
    if (settings != null && settings.file() != null) {
      MetricsFile text = new MetricsFile(Path.of(settings.file()));
      file = text;
      keep(text.registry(), job);
    }
    if (settings != null && settings.otlp() != null) {
      keep(MetricsPush.to(settings.otlp(), other::notice), job);
    }
  }

  private void keep(MeterRegistry registry, String job) {
    own.add(registry);
    all.add(new RunMetrics(registry, job));
  }

  void begun(IntSupplier requests, @Nullable Instant lastSuccess) {
    all.forEach(metrics -> metrics.begun(requests, lastSuccess));
  }

  /// A run has ended; the file is written.
  void ended(RunResult result) {
    Instant now = clock.instant();
    Ending ending = Ending.of(result);
    for (RunMetrics metrics : all) {
      switch (result) {
        case RunResult.Complete complete -> metrics.ended(ending, complete.night(), now);
        case RunResult.Stopped stopped -> metrics.ended(ending, stopped.night(), now);
      }
    }
    MetricsFile text = file;
    if (text != null) {
      try {
        text.write();
      } catch (IOException failed) {
        other.notice("the metrics file could not be written: " + failed);
      }
    }
  }

  @Override
  public void request(PastRequest request) {
    all.forEach(metrics -> metrics.request(request));
    if (request.fault() == null) {
      other.answered();
    }
  }

  @Override
  public void pause(EditionPause pause) {
    all.forEach(metrics -> metrics.pause(pause));
    other.paused(Pause.of(pause));
  }

  @Override
  public void started(Stage stage, long articles) {
    begun.put(stage, clock.instant());
    other.started(stage, articles);
  }

  @Override
  public void inWork(IntSupplier articles) {
    other.inWork(articles);
  }

  @Override
  public void requests(IntSupplier underWay) {
    other.requests(underWay);
  }

  @Override
  public void stands(EditionCounts counts) {
    other.stands(counts);
  }

  @Override
  public void advanced(Stage stage, List<Outcome> outcomes) {
    other.advanced(stage, outcomes);
  }

  @Override
  public void ended(Stage stage) {
    Instant now = clock.instant();
    Duration took = Duration.between(begun.getOrDefault(stage, now), now);
    all.forEach(metrics -> metrics.ended(stage, took));
    other.ended(stage);
  }

  @Override
  public void notice(String message) {
    other.notice(message);
  }

  /// Pushes the last of them where they are pushed.
  @Override
  public void close() {
    own.forEach(MeterRegistry::close);
  }
}
