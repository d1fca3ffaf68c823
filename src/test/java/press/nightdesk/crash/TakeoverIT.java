package press.nightdesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.job.Night;
import press.nightdesk.weather.MeteredProvider;
import press.nightdesk.weather.Treatment;
import press.nightdesk.weather.Weather;

/// Two runs of one job, one of them dead or both alive.
class TakeoverIT {
  private static final int ARTICLES = 12;

  @TempDir Path folder;

  @Test
  void whatADeadRunHeldIsTakenOver() throws SQLException {
    try (MeteredProvider provider = MeteredProvider.under(Weather.fair())) {
      Night night = Night.at(folder, provider.baseUrl()).articles(1, ARTICLES);
      Ambush.kill(night, Point.at("press.nightdesk.llm.Answer.of").forTheTime(3));
      assertThat(executions(night)).containsExactly("STARTED");
      try (Child next = Child.run(night)) {
        assertThat(next.exit()).isZero();
      }
      assertThat(executions(night)).containsExactly("FAILED", "COMPLETED");
      assertThat(night.records()).hasSize(ARTICLES);
    }
  }

  @Test
  void aLivingRunKeepsASecondOneOut() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch turnedAway = new CountDownLatch(1);
    try (MeteredProvider provider =
        MeteredProvider.under(
            (call, _, _) -> {
              asked.countDown();
              await(turnedAway);
              return Treatment.answered(call);
            })) {
      Night night = Night.at(folder, provider.baseUrl()).articles(1, ARTICLES);
      try (Child first = Child.run(night)) {
        assertThat(asked.await(2, TimeUnit.MINUTES)).as(first::said).isTrue();
        try (Child second = Child.run(night)) {
          assertThat(second.exit()).as(second::said).isEqualTo(5);
        }
        turnedAway.countDown();
        assertThat(first.exit()).isZero();
      }
      assertThat(night.records()).hasSize(ARTICLES);
      assertThat(provider.meter().calls()).hasSize(2 * ARTICLES);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(2, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /// How Spring Batch's books say the runs ended, the first first.
  private static List<String> executions(Night night) throws SQLException {
    List<String> statuses = new ArrayList<>();
    String url = "jdbc:h2:file:" + night.folder().resolve("data/test");
    try (Connection database = DriverManager.getConnection(url);
        Statement statement = database.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT status FROM batch_job_execution ORDER BY job_execution_id")) {
      while (rows.next()) {
        statuses.add(rows.getString(1));
      }
    }
    return statuses;
  }
}
