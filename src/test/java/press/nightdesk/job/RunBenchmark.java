package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.LoopbackCall;
import press.nightdesk.llm.LoopbackProvider;

/// How close the model stages come to what their latencies allow, how fast they are when there
/// is no latency, and what a call costs; beside it, in the same process, a peer that does nothing
/// but send. Run by hand, see docs/benchmarks.md; it prints figures and asserts none of them.
class RunBenchmark {
  private static final int ARTICLES = Integer.getInteger("nightdesk.articles", 2000);
  private static final List<Stage> STAGES = List.of(Stage.TRANSLATE, Stage.SUMMARIZE);
  private static final int CALLS = STAGES.size() * ARTICLES;
  private static final int SLOW_START = 64;
  private static final int FEWEST_WARM_UPS = 4;
  private static final int MOST_WARM_UPS = 24;

  /// A warm-up in which the just-in-time compiler took no more than this share is the last.
  private static final double SETTLED = 0.1;

  @TempDir Path folder;

  @Test
  void figures() {
    try (BenchmarkProvider provider = BenchmarkProvider.start(ARTICLES)) {
      BarePeer peer = new BarePeer(callsOfANight(provider));
      warmUp(provider, peer);
      withoutLatency(provider, peer);
      againstTheIdealSchedule(provider, peer, 64);
      warmUpLate(provider);
      againstTheIdealSchedule(provider, peer, 512);
    }
  }

  private List<LoopbackCall> callsOfANight(BenchmarkProvider meter) {
    try (LoopbackProvider here = LoopbackProvider.newsroom().remembering()) {
      nightdesk(meter, here.baseUrl(), 64);
      return here.calls();
    }
  }

  /// A night's first seconds go to the just-in-time compiler; the figures are of what comes after.
  private void warmUp(BenchmarkProvider provider, BarePeer peer) {
    for (int run = 1; run <= MOST_WARM_UPS; run++) {
      int inFlight = run % 2 == 0 ? 64 : 512;
      bare(provider, peer, provider.atOnce(), inFlight);
      if (isSettledAfter(run, provider, provider.atOnce(), inFlight) && run >= FEWEST_WARM_UPS) {
        break;
      }
    }
  }

  /// Waiting for hundreds goes through code of its own, and the compiler throws away what it made
  /// for other nights.
  private void warmUpLate(BenchmarkProvider provider) {
    for (int run = 1; run <= MOST_WARM_UPS; run++) {
      if (isSettledAfter(run, provider, provider.late(), 512)) {
        break;
      }
    }
  }

  private boolean isSettledAfter(int run, BenchmarkProvider provider, URI baseUrl, int inFlight) {
    Cost cost = Cost.sum(List.copyOf(nightdesk(provider, baseUrl, inFlight).values()));
    print(
        "warm-up %d: %.2f ms of CPU a call, the compiler's share %.0f %%",
        run, cost.cpuMillis(CALLS), 100 * cost.compilingShare());
    return cost.compilingShare() <= SETTLED;
  }

  private void withoutLatency(BenchmarkProvider provider, BarePeer peer) {
    Cost ours = Cost.sum(List.copyOf(nightdesk(provider, provider.atOnce(), 64).values()));
    Cost bare = Cost.sum(List.copyOf(bare(provider, peer, provider.atOnce(), 64).values()));
    print(
        "no latency: %.0f articles/s, two calls each (peer %.0f)",
        ARTICLES / ours.seconds(), ARTICLES / bare.seconds());
    printCpu("a call without latency", CALLS, ours, bare);
  }

  private void againstTheIdealSchedule(BenchmarkProvider provider, BarePeer peer, int inFlight) {
    Map<Stage, Cost> ours = nightdesk(provider, provider.late(), inFlight);
    Map<Stage, Cost> bare = bare(provider, peer, provider.late(), inFlight);
    for (Stage stage : STAGES) {
      Cost our = Objects.requireNonNull(ours.get(stage));
      Cost its = Objects.requireNonNull(bare.get(stage));
      Latencies latencies = BenchmarkProvider.latencies(stage, ARTICLES);
      // Nightdesk's first calls find out whether the provider takes so many.
      int first =
          stage == Stage.TRANSLATE
              ? Math.min(Math.max(SLOW_START, inFlight / 2), inFlight)
              : inFlight;
      double ideal = latencies.ideal(inFlight) / 1000;
      double slowly = latencies.ideal(first, inFlight) / 1000;
      print(
          "%s, %d in flight: %.3f of the ideal %.2f s, %.3f of the %.2f s with a slow start"
              + " (peer %.3f of the ideal)",
          stage.label(),
          inFlight,
          our.seconds() / ideal,
          ideal,
          our.seconds() / slowly,
          slowly,
          its.seconds() / ideal);
      printCpu("a call", ARTICLES, our, its);
    }
  }

  private Map<Stage, Cost> nightdesk(BenchmarkProvider provider, URI baseUrl, int inFlight) {
    Night night =
        Night.at(folder.resolve("night" + System.nanoTime()), baseUrl)
            .with("nightdesk.model.concurrency=" + inFlight)
            .articles(1, ARTICLES);
    Stopwatch stopwatch = new Stopwatch(provider);
    // What the nights before left behind is not this night's to clear away.
    System.gc();
    RunResult result = night.run(stopwatch);
    assertThat(result).isInstanceOf(RunResult.Complete.class);
    assertThat(((RunResult.Complete) result).night().tally().published()).isEqualTo(ARTICLES);
    stopwatch.took.keySet().retainAll(STAGES);
    return stopwatch.took;
  }

  private static Map<Stage, Cost> bare(
      BenchmarkProvider provider, BarePeer peer, URI baseUrl, int inFlight) {
    Stopwatch stopwatch = new Stopwatch(provider);
    for (Stage stage : STAGES) {
      stopwatch.started(stage, ARTICLES);
      peer.send(stage, baseUrl, inFlight);
      stopwatch.ended(stage);
    }
    return stopwatch.took;
  }

  private static void printCpu(String what, int calls, Cost ours, Cost bare) {
    print(
        "  CPU of %s: %.2f ms (compiler %.0f %%) + provider %.2f ms (peer %.2f ms + provider %.2f ms)",
        what,
        ours.cpuMillis(calls),
        100 * ours.compilingShare(),
        ours.providerMillis(calls),
        bare.cpuMillis(calls),
        bare.providerMillis(calls));
  }

  private static void print(String format, Object... figures) {
    System.out.printf(Locale.ROOT, format + "%n", figures);
  }

  /// What each stage took.
  private static final class Stopwatch implements Progress {
    private final BenchmarkProvider provider;
    private final Map<Stage, Cost> began = new EnumMap<>(Stage.class);
    private final Map<Stage, Cost> took = new EnumMap<>(Stage.class);

    Stopwatch(BenchmarkProvider provider) {
      this.provider = provider;
    }

    @Override
    public void started(Stage stage, long articles) {
      began.put(stage, Cost.soFar(provider));
    }

    @Override
    public void advanced(Stage stage, List<Outcome> outcomes) {}

    @Override
    public void ended(Stage stage) {
      Cost start = began.get(stage);
      if (start != null) {
        took.put(stage, Cost.soFar(provider).since(start));
      }
    }

    @Override
    public void notice(String message) {}
  }
}
