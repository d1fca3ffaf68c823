package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.llm.LoopbackProvider;

/// What a run would do, asked before, between and after runs.
class EstimatorIT {
  @TempDir Path folder;

  @Test
  void beforeAnyRunItGoesByRulesOfThumbAndLeavesNothingBehind() throws IOException {
    Night night = Night.at(folder, URI.create("https://api.openai.com/v1")).articles(1, 5);
    List<Path> before = files();
    Estimate estimate = estimate(night, "nightdesk.model.api-key=");
    assertThat(estimate.articles()).isEqualTo(new Estimate.Articles(5, 0, 0, 0));
    assertThat(estimate.stages())
        .allMatch(stage -> stage.articles() == 5 && stage.fromLedger() == 0)
        .allMatch(stage -> stage.calls().low() == 5 && stage.learntFrom() == 0)
        .allMatch(stage -> stage.inputTokens().low() > 5 * 100 && stage.usd() == null);
    assertThat(estimate.usd()).isNull();
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void whatIsPaidForCostsNothing() throws Exception {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Night night = Night.at(folder, provider.baseUrl()).articles(1, 5);
      night.runToTheEnd();
      int requests = provider.requests();
      forgetTheWork();

      Estimate estimate = estimate(night);

      assertThat(estimate.articles()).isEqualTo(new Estimate.Articles(0, 0, 0, 5));
      assertThat(estimate.stages())
          .allMatch(stage -> stage.fromLedger() == 5 && stage.calls().high() == 0);
      assertThat(provider.requests()).isEqualTo(requests);
    }
  }

  @Test
  void itLearnsFromTheLedgerAndHasTheBudgetInMind() {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Night night = Night.at(folder, provider.baseUrl()).articles(1, 5);
      night.runToTheEnd();
      night.articles(6, 8);
      String[] priced = {
        "nightdesk.model.price.input=1000",
        "nightdesk.model.price.output=1000",
        "nightdesk.budget.usd=0.01"
      };

      Estimate estimate = estimate(night, priced);

      assertThat(estimate.articles().fresh()).isEqualTo(3);
      assertThat(estimate.stages()).allMatch(stage -> stage.learntFrom() > 0);
      assertThat(estimate.usd()).isNotNull();
      int before = provider.requests();
      night.runToTheEnd();
      long calls = (long) provider.requests() - before;
      assertThat(calls)
          .isBetween(
              estimate.stages().stream().mapToLong(stage -> stage.calls().low()).sum(),
              estimate.stages().stream().mapToLong(stage -> stage.calls().high()).sum());
    }
  }

  @Test
  void whatIsOnTheWebIsNamedAndNotRead() {
    Night night = Night.at(folder, URI.create("http://127.0.0.1:9/v1")).articles(1, 1);
    Estimate estimate =
        estimate(
            night,
            "nightdesk.sources[0].type=feed",
            "nightdesk.sources[0].path=",
            "nightdesk.sources[0].name=far",
            "nightdesk.sources[0].url=http://127.0.0.1:9/feed.xml");
    assertThat(estimate.notFetched()).containsExactly("far");
    assertThat(estimate.articles()).isEqualTo(new Estimate.Articles(0, 0, 0, 0));
  }

  private static Estimate estimate(Night night, String... overrides) {
    return Estimator.estimate(night.job(), List.of(overrides), Night.EDITION, false);
  }

  /// As if the run had been killed when all replies were in the ledger and nothing on the shelf.
  private void forgetTheWork() throws Exception {
    String database = "jdbc:h2:file:%s/data/test".formatted(folder.toAbsolutePath());
    try (Connection connection = DriverManager.getConnection(database);
        Statement sql = connection.createStatement()) {
      sql.execute("DELETE FROM summary");
      sql.execute("DELETE FROM translation");
      sql.execute("UPDATE article SET status = 'arrived', finished_at = NULL");
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new ArrayList<>(all.sorted().toList());
    }
  }
}
