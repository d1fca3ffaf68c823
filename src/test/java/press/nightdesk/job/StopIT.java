package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.llm.LoopbackAnswer;
import press.nightdesk.llm.LoopbackProvider;

/// A run in a process of its own is told to stop by a signal.
class StopIT {
  private static final int ARTICLES = 30;
  private static final int CALLS = 2 * ARTICLES;
  private static final int IN_FLIGHT = HeldProvider.IN_FLIGHT;
  private static final int SIGINT = 2;

  @TempDir Path folder;

  @Nested
  class WhileCallsAreInFlight {
    private final HeldProvider provider = new HeldProvider(20);

    @AfterEach
    void closeProvider() {
      provider.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void theyAreAnsweredAndNothingElseIsSent(String signal) throws Exception {
      Night night = night(provider.endpoint());
      try (ChildRun child = ChildRun.of(night)) {
        provider.awaitHold();
        assumeFalse(
            signal.equals("INT") && child.ignores(SIGINT),
            "started by a shell that ignores SIGINT");
        child.signal(signal);
        child.awaitLine("Stopping");
        provider.letGo();
        assertThat(child.exit()).as(child.said()).isEqualTo(4);
        assertThat(provider.endpoint().requests()).isEqualTo(20 + IN_FLIGHT);
        assertThat(child.said())
            .contains("Stopped: by a signal", "Nothing is lost")
            .contains("run %s --edition %s".formatted(night.job(), Night.EDITION));
      }
      assertThat(lastExecution()).isEqualTo("STOPPED");
      assertThat(complete(night).tally().published()).isEqualTo(ARTICLES);
      assertThat(provider.endpoint().requests()).as("no call is made twice").isEqualTo(CALLS);
    }

    @Test
    void aSecondSignalLeavesAtOnce() throws Exception {
      Night night = night(provider.endpoint());
      try (ChildRun child = ChildRun.of(night)) {
        provider.awaitHold();
        child.signal("TERM");
        child.awaitLine("Stopping");
        child.signal("TERM");
        assertThat(child.exit()).as(child.said()).isEqualTo(4);
        assertThat(child.said())
            .contains("second signal", "Nothing is lost")
            .contains("run %s --edition %s".formatted(night.job(), Night.EDITION));
      }
      provider.letGo();
      assertThat(complete(night).tally().published()).isEqualTo(ARTICLES);
      assertThat(provider.endpoint().requests()).isEqualTo(CALLS + IN_FLIGHT);
    }

    @Test
    void theyAreCutOffWhenTheGraceEndsAndNoArticleIsBlamed() throws Exception {
      Night night = night(provider.endpoint());
      try (ChildRun child = ChildRun.of(night, "--set", "nightdesk.grace=0s")) {
        provider.awaitHold();
        child.signal("TERM");
        assertThat(child.exit()).as(child.said()).isEqualTo(4);
        assertThat(child.said()).contains("0 quarantined + 0 failed", "Nothing is lost");
      }
      provider.letGo();
      NightEdition later = complete(night);
      assertThat(later.tally().published()).isEqualTo(ARTICLES);
      assertThat(later.spending().calls()).isEqualTo(provider.endpoint().requests());
      assertThat(later.spending().uncertain()).as("may have been billed").isEqualTo(IN_FLIGHT);
    }
  }

  @Nested
  class WhileEverybodyWaitsForTheProvider {
    @Test
    void theStopWaitsForNobody() throws Exception {
      LoopbackAnswer later = LoopbackAnswer.of(429, "{}").with("Retry-After", "600");
      try (LoopbackProvider provider = LoopbackProvider.answering(_ -> later);
          ChildRun child =
              ChildRun.of(night(provider), "--set", "nightdesk.model.outage-patience=20m")) {
        child.awaitLine("waiting, at most 20m");
        child.signal("TERM");
        assertThat(child.exit()).as(child.said()).isEqualTo(4);
        assertThat(child.said()).contains("0 failed", "%d not finished".formatted(ARTICLES));
        assertThat(provider.requests()).isLessThanOrEqualTo(IN_FLIGHT);
      }
    }
  }

  private Night night(LoopbackProvider provider) {
    return Night.at(folder, provider.baseUrl()).articles(1, ARTICLES);
  }

  private static NightEdition complete(Night night) {
    return night.runToTheEnd().night();
  }

  /// How Spring Batch has the last run down.
  private String lastExecution() throws Exception {
    String sql = "SELECT status FROM batch_job_execution ORDER BY job_execution_id DESC LIMIT 1";
    String url = "jdbc:h2:file:" + folder.resolve("data/test");
    try (Connection database = DriverManager.getConnection(url);
        ResultSet row = database.createStatement().executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
