package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.FailureCount;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;
import press.nightdesk.job.Standing.State;
import press.nightdesk.llm.LoopbackAnswer;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where a job stands, asked before, while and after runs.
class StandingsIT {
  private static final Edition OTHER = Edition.parse("2026-11-21");

  @TempDir Path folder;

  @Nested
  class BeforeAnyRun {
    @Test
    void itSaysSoAndLeavesNothingBehind() throws IOException {
      Night night = Night.at(folder, URI.create("http://127.0.0.1:9/v1"));
      Map<String, String> before = files();
      assertThat(standing(night, null)).isEqualTo(Standing.neverRun("test"));
      assertThat(files()).isEqualTo(before);
    }

    @Test
    void itNeedsNeitherAKeyNorPromptsNorArticles() {
      Night night = Night.at(folder, URI.create("https://api.example.org/v1"));
      List<String> bare = List.of("nightdesk.model.api-key=", "nightdesk.prompts=nowhere");
      assertThat(Standings.of(night.job(), bare, null).state()).isEqualTo(State.NEVER_RUN);
    }

    @Test
    void aDatabaseWhoseMakingWasCutOffHoldsNoRun() throws Exception {
      Night night = Night.at(folder, URI.create("http://127.0.0.1:9/v1"));
      String database = "jdbc:h2:file:%s/data/test".formatted(folder.toAbsolutePath());
      try (Connection connection = DriverManager.getConnection(database)) {
        connection.createStatement().execute("CREATE TABLE article (id VARCHAR)");
      }
      Files.createFile(folder.resolve("data/test.mv.db.unfinished"));
      assertThat(standing(night, null)).isEqualTo(Standing.neverRun("test"));
    }

    @Test
    void noEditionIsThere() {
      Night night = Night.at(folder, URI.create("http://127.0.0.1:9/v1"));
      assertThatThrownBy(() -> standing(night, OTHER))
          .isInstanceOf(JobMistaken.class)
          .hasMessageContaining("--edition 2026-11-21")
          .hasMessageContaining("no run has been");
    }
  }

  @Nested
  class AfterARun {
    @Test
    void itCountsWhatTheEditionHoldsAndChangesNothing() throws IOException {
      try (LoopbackProvider provider =
          LoopbackProvider.answering(
              call ->
                  call.userMessage().contains("номер 7 ")
                      ? LoopbackAnswer.of(400, "{\"error\":{\"message\":\"no\"}}")
                      : LoopbackNewsroom.answer(call))) {
        Night night = Night.at(folder, provider.baseUrl()).articles(1, 9).article("odd", "");
        night.runToTheEnd();
        int requests = provider.requests();
        Map<String, String> before = files();

        Standing standing = standing(night, null);

        assertThat(standing.state()).isEqualTo(State.COMPLETE);
        assertThat(standing.edition()).isEqualTo(Night.EDITION);
        EditionCounts counts = Objects.requireNonNull(standing.counts());
        assertThat(counts.tally()).isEqualTo(new Tally(10, 8, 0, 2, 0, 0));
        assertThat(counts.failures())
            .containsExactly(
                new FailureCount(Stage.INGEST, "empty", 1),
                new FailureCount(Stage.TRANSLATE, "rejected", 1));
        assertThat(counts.spending().calls()).isEqualTo(requests);
        assertThat(provider.requests()).isEqualTo(requests);
        assertThat(files()).isEqualTo(before);
        assertThatThrownBy(() -> standing(night, OTHER))
            .isInstanceOf(JobMistaken.class)
            .hasMessageContaining("the newest is 2026-11-22");
      }
    }

    @Test
    void itTellsAStoppedRunFromACompleteOne() {
      try (LoopbackProvider provider =
          LoopbackProvider.answering(_ -> LoopbackAnswer.of(401, "{}"))) {
        Night night = Night.at(folder, provider.baseUrl()).articles(1, 9);
        night.run();
        Standing standing = standing(night, Night.EDITION);
        assertThat(standing.state()).isEqualTo(State.UNFINISHED);
        assertThat(standing.ended()).isNotNull();
        assertThat(standing.counts()).returns(9L, counts -> counts.toTranslate());
      }
    }
  }

  @Nested
  class WhileARunIsOn {
    @Test
    void itSaysWhatTheRunSaysOfItselfAndDisturbsNothing() throws Exception {
      try (HeldProvider provider = new HeldProvider(20)) {
        Night night = Night.at(folder, provider.endpoint().baseUrl()).articles(1, 30);
        try (ChildRun child = ChildRun.of(night)) {
          provider.awaitHold();
          Standing standing = standing(night, null);
          assertThat(standing.state()).isEqualTo(State.RUNNING);
          assertThat(standing.edition()).isEqualTo(Night.EDITION);
          assertThat(standing.stage()).isEqualTo(Stage.TRANSLATE);
          assertThat(standing.asOf()).isNotNull();
          assertThat(standing.counts()).extracting(counts -> counts.tally().in()).isEqualTo(30);
          assertThat(standing(night, OTHER).state()).isEqualTo(State.BUSY);
          provider.letGo();
          assertThat(child.exit()).as(child.said()).isZero();
        }
        assertThat(folder.resolve("out/test/.running.json")).doesNotExist();
        assertThat(standing(night, null).state()).isEqualTo(State.COMPLETE);
      }
    }

    @Test
    void whatAKilledOneLeftIsNotTakenForARun() throws Exception {
      try (HeldProvider provider = new HeldProvider(20)) {
        Night night = Night.at(folder, provider.endpoint().baseUrl()).articles(1, 30);
        try (ChildRun child = ChildRun.of(night)) {
          provider.awaitHold();
          child.kill();
        }
        Standing standing = standing(night, null);
        assertThat(standing.state()).isEqualTo(State.UNFINISHED);
        assertThat(standing.ended()).isNull();
        assertThat(standing.counts())
            .returns(20L + 10L, counts -> counts.toTranslate() + counts.toSummarize());
      }
    }
  }

  @Nested
  class AsJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void itHasTheKeysThatTheDocsName() throws IOException {
      try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
        Night night = Night.at(folder, provider.baseUrl()).articles(1, 2).article("odd", "");
        night.runToTheEnd();
        JsonNode json = JSON.readTree(standing(night, null).json(null, "retry it"));
        assertThat(json.path("schema").stringValue()).isEqualTo("nightdesk/status/1");
        String docs = Files.readString(Path.of("docs/commands.md"));
        assertThat(keys("", json))
            .filteredOn(key -> !docs.contains("| `" + key + "` |"))
            .as("not documented")
            .isEmpty();
      }
    }

    @Test
    void itIsWhatARunLeavesToBeRead() {
      try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
        Night night = Night.at(folder, provider.baseUrl()).articles(1, 2).article("odd", "");
        night.runToTheEnd();
        Standing standing = standing(night, null);
        assertThat(StandingJson.read(standing.json(null, null))).isEqualTo(standing);
      }
    }

    private static List<String> keys(String above, JsonNode node) {
      return node.properties().stream()
          .flatMap(
              field -> {
                String key = above + field.getKey();
                JsonNode value = field.getValue();
                JsonNode inner = value.isArray() ? value.path(0) : value;
                String below = value.isArray() ? key + "[]." : key + ".";
                return inner.isObject()
                    ? Stream.concat(Stream.of(key), keys(below, inner).stream())
                    : Stream.of(key);
              })
          .toList();
    }
  }

  private static Standing standing(Night night, @Nullable Edition edition) {
    return Standings.of(night.job(), List.of(), edition);
  }

  /// Every file with what is in it.
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.toList()) {
        boolean plain = Files.isRegularFile(file);
        files.put(file.toString(), plain ? hash(file) : "folder");
      }
    }
    return files;
  }

  private static String hash(Path file) throws IOException {
    return "%d %d".formatted(Files.size(file), Arrays.hashCode(Files.readAllBytes(file)));
  }
}
