package press.nightdesk.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.job.Night;
import press.nightdesk.weather.Meter;
import press.nightdesk.weather.MeteredProvider;
import press.nightdesk.weather.Weather;

/// What ten kills in a row lose in the middle of a storm. Run by hand, see docs/benchmarks.md; it
/// prints what the books say and asserts nothing.
class KillBenchmark {
  private static final int ARTICLES = Integer.getInteger("nightdesk.articles", 400);
  private static final int IN_FLIGHT = 64;
  private static final int KILLS = 10;

  private static final Weather STORM =
      Weather.storm(Long.getLong("nightdesk.seed", 7)).asking(Duration.ofMillis(200));

  @TempDir Path folder;

  @Test
  void tenKillsInARow() {
    SplittableRandom random = new SplittableRandom(Long.getLong("nightdesk.seed", 7));
    List<Moment> moments =
        Stream.generate(() -> Moment.any(random, 2 * ARTICLES / KILLS, 3000)).limit(KILLS).toList();
    try (MeteredProvider provider = MeteredProvider.under(STORM)) {
      Night night =
          Night.at(folder, provider.baseUrl())
              .with("nightdesk.model.concurrency=" + IN_FLIGHT)
              .with("nightdesk.model.timeout=5s")
              .with("nightdesk.model.max-attempts=5")
              .with("nightdesk.model.outage-patience=10m")
              .articles(1, ARTICLES);
      int killed = Kills.inARow(night, provider, moments);
      NightEdition edition = night.runToTheEnd().night();
      Meter meter = provider.meter();
      Set<String> ids =
          edition.dispatches().stream()
              .map(Dispatch::article)
              .map(article -> article.id().value())
              .collect(Collectors.toCollection(HashSet::new));
      edition.failures().forEach(failure -> ids.add(failure.id().value()));
      System.out.printf(
          Locale.ROOT,
          "%d kills at 64 in flight: %s, %d articles lost; %d requests, %d billed, %d distinct; %d"
              + " paid again after an answer, at most %d were on their way when a run was killed%n",
          killed,
          edition.tally(),
          ARTICLES - ids.size(),
          meter.calls().size(),
          meter.billed(),
          meter.distinct(),
          meter.paidAgain(),
          killed * IN_FLIGHT);
    }
  }
}
