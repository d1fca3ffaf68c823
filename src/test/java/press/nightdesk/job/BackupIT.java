package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.h2.tools.Recover;
import org.h2.tools.RunScript;
import org.h2.tools.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import press.nightdesk.llm.LoopbackProvider;
import tools.jackson.databind.JsonNode;

/// What docs/operations.md says of backing up and moving: with the database alone the same
/// edition is made, and nothing is asked.
class BackupIT {
  private static final int ARTICLES = 10;
  private static final String URL = "jdbc:h2:file:%s/data/test";

  @TempDir Path folder;

  private final LoopbackProvider provider = LoopbackProvider.newsroom();
  private List<JsonNode> records = List.of();

  @BeforeEach
  void makeAnEdition() {
    night().runToTheEnd();
    records = night().records();
  }

  @AfterEach
  void closeProvider() {
    provider.close();
  }

  @Test
  void aCopyOfTheFileIsEnough() throws Exception {
    Path backup = Files.copy(database(), folder.resolve("backup.mv.db"));
    loseEverything();
    Files.copy(backup, database());
    assertThatTheEditionIsMadeOfIt();
  }

  @Test
  void aScriptIsEnough() throws Exception {
    String backup = folder.resolve("backup.zip").toString();
    String toRead = URL.formatted(folder) + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
    Script.main("-url", toRead, "-script", backup, "-options", "compression", "zip");
    loseEverything();
    RunScript.main(
        "-url", URL.formatted(folder), "-script", backup, "-options", "compression", "zip");
    assertThatTheEditionIsMadeOfIt();
  }

  @Test
  void whatTheRecoverToolReadsIsEnough() throws Exception {
    Recover.execute(folder.resolve("data").toString(), "test");
    Path script = Files.move(database().resolveSibling("test.h2.sql"), folder.resolve("h2.sql"));
    loseEverything();
    RunScript.main("-url", URL.formatted(folder), "-script", script.toString());
    assertThatTheEditionIsMadeOfIt();
  }

  @Test
  void theRepliesThatAreLeftOfItAreEnoughToPayNothingAgain() throws Exception {
    String left = folder.resolve("replies.sql").toString();
    String url = URL.formatted(folder);
    String[] script = {"-url", url, "-script", left, "-options", "simple", "columns"};
    Script.main(
        Stream.concat(Stream.of(script), Stream.of("table", "REPLY,REPLY_BOUND"))
            .toArray(String[]::new));
    loseEverything();
    night().runToTheEnd(1);
    RunScript.main("-url", url, "-script", left, "-continueOnError");
    assertThat(night().runToTheEnd().night().tally().published()).isEqualTo(ARTICLES);
    assertThat(provider.requests()).as("but for the one").isEqualTo(2 * ARTICLES + 2);
  }

  private void loseEverything() throws IOException {
    Files.delete(database());
    FileSystemUtils.deleteRecursively(folder.resolve("out"));
  }

  private void assertThatTheEditionIsMadeOfIt() {
    assertThat(night().runToTheEnd().night().tally().published()).isEqualTo(ARTICLES);
    assertThat(provider.requests()).as("nothing is asked again").isEqualTo(2 * ARTICLES);
    assertThat(night().records()).isEqualTo(records);
  }

  private Path database() {
    return folder.resolve("data/test.mv.db");
  }

  private Night night() {
    return Night.at(folder, provider.baseUrl()).articles(1, ARTICLES);
  }
}
