package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;

/// How close the model stages come to what their latencies allow, and how fast they are when
/// there is no latency. Run by hand, see docs/benchmarks.md; it prints figures and asserts none
/// of them.
class RunBenchmark {
  private static final int ARTICLES = Integer.getInteger("nightdesk.articles", 2000);
  private static final double MEDIAN_MILLIS = 200;
  private static final double SIGMA = 0.6;

  @TempDir Path folder;

  @Test
  void againstTheIdealSchedule() {
    warmUp();
    for (int inFlight : new int[] {64, 512}) {
      Latencies translate = new Latencies(1);
      Latencies summarize = new Latencies(2);
      try (LoopbackProvider provider =
          LoopbackProvider.answering(
              call -> {
                boolean summary = call.body().contains("\\\"task\\\":\\\"summarize\\\"");
                return LoopbackNewsroom.answer(call)
                    .after((summary ? summarize : translate).next());
              })) {
        Stopwatch stopwatch = run("latency-" + inFlight, provider, inFlight);
        print(Stage.TRANSLATE, inFlight, stopwatch, translate);
        print(Stage.SUMMARIZE, inFlight, stopwatch, summarize);
      }
    }
  }

  @Test
  void withoutLatency() {
    warmUp();
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Stopwatch stopwatch = run("no-latency", provider, 64);
      double seconds =
          (stopwatch.millis(Stage.TRANSLATE) + stopwatch.millis(Stage.SUMMARIZE)) / 1000.0;
      System.out.printf(
          Locale.ROOT,
          "no latency: %d articles, two calls each, in %.2f s: %.0f articles/s (whole run %.2f s)%n",
          ARTICLES,
          seconds,
          ARTICLES / seconds,
          stopwatch.total() / 1000.0);
    }
  }

  /// A night's first seconds go to the just-in-time compiler; the figures are of what comes after.
  private void warmUp() {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      run("warm-up", provider, 64);
    }
  }

  private Stopwatch run(String name, LoopbackProvider provider, int inFlight) {
    Night night =
        Night.at(folder.resolve(name + System.nanoTime()), provider.baseUrl())
            .with("nightdesk.model.concurrency=" + inFlight)
            .articles(1, ARTICLES);
    Stopwatch stopwatch = new Stopwatch();
    RunResult result = night.run(stopwatch);
    assertThat(result).isInstanceOf(RunResult.Complete.class);
    assertThat(((RunResult.Complete) result).night().tally().published()).isEqualTo(ARTICLES);
    return stopwatch;
  }

  private static void print(Stage stage, int inFlight, Stopwatch stopwatch, Latencies latencies) {
    double ideal = latencies.ideal(inFlight);
    double wall = stopwatch.millis(stage);
    System.out.printf(
        Locale.ROOT,
        "%-9s %d in flight: wall %.2f s, ideal %.2f s, ratio %.3f%n",
        stage.label(),
        inFlight,
        wall / 1000,
        ideal / 1000,
        wall / ideal);
  }

  /// Log-normal latencies, drawn beforehand and handed out in the order calls arrive.
  private static final class Latencies {
    private final List<Double> millis;
    private final AtomicInteger next = new AtomicInteger();

    Latencies(long seed) {
      Random random = new Random(seed);
      millis =
          IntStream.range(0, ARTICLES)
              .mapToObj(_ -> MEDIAN_MILLIS * Math.exp(SIGMA * random.nextGaussian()))
              .toList();
    }

    Duration next() {
      double latency = millis.get(next.getAndIncrement() % millis.size());
      return Duration.ofNanos(Math.round(latency * 1_000_000));
    }

    /// Graham's list schedule: each call goes to the place that is free first.
    double ideal(int places) {
      PriorityQueue<Double> free = new PriorityQueue<>();
      IntStream.range(0, places).forEach(_ -> free.add(0.0));
      List<Double> ends = new ArrayList<>();
      for (double latency : millis) {
        double end = free.remove() + latency;
        free.add(end);
        ends.add(end);
      }
      return ends.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
  }

  /// When each stage began and ended.
  private static final class Stopwatch implements Progress {
    private final Map<Stage, Long> began = new EnumMap<>(Stage.class);
    private final Map<Stage, Long> took = new EnumMap<>(Stage.class);

    @Override
    public void started(Stage stage, long articles) {
      began.put(stage, System.nanoTime());
    }

    @Override
    public void advanced(Stage stage, List<Outcome> outcomes) {}

    @Override
    public void ended(Stage stage) {
      took.put(stage, System.nanoTime() - began.getOrDefault(stage, 0L));
    }

    @Override
    public void notice(String message) {}

    double millis(Stage stage) {
      return took.getOrDefault(stage, 0L) / 1e6;
    }

    double total() {
      return took.values().stream().mapToLong(Long::longValue).sum() / 1e6;
    }
  }
}
