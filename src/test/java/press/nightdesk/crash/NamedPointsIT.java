package press.nightdesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import press.nightdesk.job.Night;
import press.nightdesk.weather.MeteredProvider;
import press.nightdesk.weather.Weather;
import tools.jackson.databind.JsonNode;

/// A run is killed where it hurts most, then started again: the edition is what it would have been.
class NamedPointsIT {
  private static final int ARTICLES = 24;
  private static final int CALLS = 2 * ARTICLES;
  private static final int IN_FLIGHT = 8;

  private static final String STORE = "press.nightdesk.llm.ReplyLedger.store";
  private static final String ANSWER = "press.nightdesk.llm.Answer.of";
  private static final String TAKE = "press.nightdesk.shelf.Sketches.write";
  private static final String RECORD = "press.nightdesk.shelf.Shelf.record";
  private static final String ROWS = "press.nightdesk.shelf.Checkpoint.update";
  private static final String COMMIT =
      "org.springframework.jdbc.datasource.DataSourceTransactionManager.doCommit";
  private static final String H2_COMMIT = "org.h2.mvstore.tx.TransactionStore.commit";
  private static final String H2_FILE = "org.h2.mvstore.SingleFileStore.writeFully";
  private static final String STAGE = "press.nightdesk.job.ModelStage.beforeStep";
  private static final String ARTEFACT = "press.nightdesk.publish.EditionFolder.write";
  private static final String WHOLE = "press.nightdesk.publish.WholeFile.write";
  private static final String RENAME = "java.nio.file.Files.move";

  private static List<JsonNode> uninterrupted = List.of();

  @TempDir Path folder;

  @BeforeAll
  static void runUninterrupted(@TempDir Path folder) {
    try (MeteredProvider provider = MeteredProvider.under(Weather.fair())) {
      uninterrupted = publish(night(folder, provider));
    }
  }

  static Stream<Arguments> points() {
    return Stream.of(
        Arguments.of("while articles are taken in", Point.at(TAKE)),
        Arguments.of("a reply has arrived and is not stored", Point.at(STORE).forTheTime(7)),
        Arguments.of("a reply is stored and not yet used", Point.at(ANSWER).forTheTime(3)),
        Arguments.of("articles are done and not checkpointed", Point.at(RECORD)),
        Arguments.of("rows are written, their transaction is open", Point.at(ROWS).forTheTime(2)),
        Arguments.of("before the chunk commit", Point.at(COMMIT).during(RECORD)),
        Arguments.of("inside the chunk commit", Point.at(H2_COMMIT).during(RECORD)),
        Arguments.of("between two writes to the database file", Point.at(H2_FILE).forTheTime(60)),
        Arguments.of("between the steps", Point.at(STAGE).forTheTime(2)),
        Arguments.of("between two artefacts", Point.at(ARTEFACT).forTheTime(2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void theNextRunGoesOnAsIfNothingHadHappened(String situation, Point point) {
    try (MeteredProvider provider = MeteredProvider.under(Weather.fair())) {
      Night night = night(folder, provider);
      Ambush.kill(night, point);
      assertThat(publish(night)).containsExactlyElementsOf(uninterrupted);
      assertThat(provider.meter().distinct()).isEqualTo(CALLS);
      assertThat(provider.meter().billed()).isLessThanOrEqualTo(CALLS + IN_FLIGHT);
    }
  }

  @Test
  void aFileThatWasWrittenAndNotRenamedIsNeverSeen() throws IOException {
    try (MeteredProvider provider = MeteredProvider.under(Weather.fair())) {
      Night night = night(folder, provider);
      Ambush.kill(night, Point.at(RENAME).during(WHOLE));
      assertThat(published(night)).containsExactly(".records.jsonl.unfinished");
      assertThat(publish(night)).containsExactlyElementsOf(uninterrupted);
      assertThat(published(night)).noneMatch(file -> file.endsWith(".unfinished"));
      assertThat(provider.meter().billed()).isEqualTo(CALLS);
    }
  }

  private static Night night(Path folder, MeteredProvider provider) {
    return Night.at(folder, provider.baseUrl()).articles(1, ARTICLES);
  }

  private static List<JsonNode> publish(Night night) {
    night.runToTheEnd();
    return night.records();
  }

  private static List<String> published(Night night) throws IOException {
    try (Stream<Path> files = Files.list(night.output(""))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
