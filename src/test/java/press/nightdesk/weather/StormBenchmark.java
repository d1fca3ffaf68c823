package press.nightdesk.weather;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.job.Night;
import press.nightdesk.job.Progress;
import press.nightdesk.job.RunResult;

/// What bad weather costs: a storm against the same night without a fault, an outage, a wrong key.
/// Run by hand, see docs/benchmarks.md; it prints what both sides' books say and asserts nothing.
class StormBenchmark {
  private static final int ARTICLES = Integer.getInteger("nightdesk.articles", 2000);
  private static final int IN_FLIGHT = 64;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration OUTAGE_BEGINS = Duration.ofSeconds(3);
  private static final Duration OUTAGE = Duration.ofSeconds(30);
  private static final Duration ON_THE_WAY = Duration.ofMillis(50);

  private static final Weather STORM =
      Weather.storm(Long.getLong("nightdesk.seed", 7))
          .asking(Duration.ofMillis(Long.getLong("nightdesk.pause", 1000)));

  @TempDir Path folder;

  @Test
  void aStormAgainstAFairNight() {
    run("warm-up", STORM.withoutFaults().withMedian(Duration.ZERO), ARTICLES);
    Measured fair = run("fair", STORM.withoutFaults(), ARTICLES);
    Measured storm = run("storm", STORM, ARTICLES);
    fair.print();
    storm.print();
    double bound = 1.25 * fair.seconds() + seconds(storm.meter().paused());
    print(
        "storm: %.1f s; 1.25 x fair + pauses is %.1f s; ratio to it %.2f",
        storm.seconds(), bound, storm.seconds() / bound);
  }

  @Test
  void anOutage() {
    AtomicLong first = new AtomicLong();
    Weather fair = STORM.withoutFaults();
    Sky outage =
        (call, asked, time) -> {
          long now = System.nanoTime();
          first.compareAndSet(0, now);
          long since = now - first.get() - OUTAGE_BEGINS.toNanos();
          return since > 0 && since < OUTAGE.toNanos()
              ? Treatment.broken(503)
              : fair.over(call, asked, time);
        };
    run("outage of " + OUTAGE, outage, ARTICLES).print();
  }

  @Test
  void aWrongKey() {
    run("wrong key", (_, _, _) -> Treatment.turnedAway(401, "bad key"), ARTICLES).print();
  }

  private Measured run(String name, Sky sky, int articles) {
    try (MeteredProvider provider = MeteredProvider.under(sky)) {
      Night night =
          Night.at(folder.resolve(name + System.nanoTime()), provider.baseUrl())
              .with("nightdesk.model.concurrency=" + IN_FLIGHT)
              .with("nightdesk.model.timeout=" + TIMEOUT.toSeconds() + "s")
              .with("nightdesk.model.max-attempts=5")
              .with("nightdesk.model.outage-patience=10m")
              .articles(1, articles);
      Observer observer = new Observer(articles);
      long began = System.nanoTime();
      RunResult result = night.run(observer);
      double seconds = (System.nanoTime() - began) / 1e9;
      return new Measured(name, seconds, result, provider.meter(), observer);
    }
  }

  private static void print(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private record Measured(
      String name, double seconds, RunResult result, Meter meter, Observer observer) {
    void print() {
      switch (result) {
        case RunResult.Complete complete -> books(complete.night());
        case RunResult.Stopped stopped -> {
          StormBenchmark.print("%s: stopped: %s", name, stopped.cause());
          books(stopped.night());
        }
      }
      StormBenchmark.print("%s: %.1f s, of which the stages %s", name, seconds, observer.stages());
      StormBenchmark.print(
          "%s: %d requests %s; %d billed, %d distinct, %d of them paid again after an answer",
          name,
          meter.calls().size(),
          new TreeMap<>(meter.byFate()),
          meter.billed(),
          meter.distinct(),
          meter.paidAgain());
      StormBenchmark.print(
          "%s: pauses were on for %.1f s; %d requests arrived meanwhile, %d of them later than %d ms"
              + " after a 429 had left",
          name,
          StormBenchmark.seconds(meter.paused()),
          meter.sentDuringPauses(Duration.ZERO),
          meter.sentDuringPauses(ON_THE_WAY),
          ON_THE_WAY.toMillis());
      StormBenchmark.print("%s: heap after collection, middle and end: %s", name, observer.heaps());
    }

    private void books(@Nullable NightEdition night) {
      if (night == null) {
        StormBenchmark.print("%s: the database cannot tell", name);
        return;
      }
      Map<String, Long> failed =
          night.failures().stream()
              .collect(Collectors.groupingBy(Failure::kind, TreeMap::new, Collectors.counting()));
      StormBenchmark.print("%s: %s, failed by kind %s", name, night.tally(), failed);
    }
  }

  /// How long stages took, and the heap that is still in use half way and at the end.
  private static final class Observer implements Progress {
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    private final int middle;
    private final Map<Stage, Long> began = new TreeMap<>();
    private final Map<Stage, String> took = new TreeMap<>();
    private final StringBuilder heaps = new StringBuilder();
    private int finished;

    Observer(int articles) {
      this.middle = articles;
    }

    @Override
    public void started(Stage stage, long articles) {
      began.put(stage, System.nanoTime());
    }

    @Override
    public void advanced(Stage stage, List<Outcome> outcomes) {
      int before = finished;
      finished += outcomes.size();
      if (before < middle && finished >= middle) {
        weigh();
      }
    }

    @Override
    public void ended(Stage stage) {
      double seconds = (System.nanoTime() - began.getOrDefault(stage, 0L)) / 1e9;
      took.put(stage, "%.1f s".formatted(seconds));
      if (stage == Stage.SUMMARIZE) {
        weigh();
      }
    }

    @Override
    public void notice(String message) {}

    private void weigh() {
      MEMORY.gc();
      heaps.append(MEMORY.getHeapMemoryUsage().getUsed() >> 20).append(" MB ");
    }

    String heaps() {
      return heaps.toString().strip();
    }

    Map<Stage, String> stages() {
      return took;
    }
  }
}
