package press.nightdesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.job.Night;
import press.nightdesk.weather.MeteredProvider;
import press.nightdesk.weather.Weather;
import tools.jackson.databind.JsonNode;

/// One edition is killed ten times in a row, at moments that a seed chooses.
class RandomMomentsIT {
  private static final int ARTICLES = 60;
  private static final int CALLS = 2 * ARTICLES;
  private static final int IN_FLIGHT = 8;
  private static final int KILLS = 10;
  private static final int STARTING_MILLIS = 4000;

  /// Slow enough that a kill meets calls in flight.
  private static final Weather FAIR = Weather.fair().withMedian(Duration.ofMillis(20));

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {20261122, 20261123})
  void tenKillsInARowLoseNothing(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Moment> moments =
        Stream.generate(() -> Moment.any(random, 2 * CALLS / KILLS, STARTING_MILLIS))
            .limit(KILLS)
            .toList();
    List<JsonNode> uninterrupted = uninterrupted();
    try (MeteredProvider provider = MeteredProvider.under(FAIR)) {
      Night night = night("killed", provider);
      int killed = Kills.inARow(night, provider, moments);
      night.runToTheEnd();
      assertThat(night.records()).as("%s", moments).containsExactlyElementsOf(uninterrupted);
      assertThat(provider.meter().distinct()).isEqualTo(CALLS);
      assertThat(provider.meter().billed())
          .as("%s", moments)
          .isLessThanOrEqualTo(CALLS + (long) killed * IN_FLIGHT);
    }
  }

  private List<JsonNode> uninterrupted() {
    try (MeteredProvider provider = MeteredProvider.under(FAIR)) {
      Night night = night("uninterrupted", provider);
      night.runToTheEnd();
      return night.records();
    }
  }

  private Night night(String name, MeteredProvider provider) {
    return Night.at(folder.resolve(name), provider.baseUrl()).articles(1, ARTICLES);
  }
}
