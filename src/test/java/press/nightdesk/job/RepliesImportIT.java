package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Edition;
import press.nightdesk.llm.LoopbackProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Replies that one of a team paid for, in the shelf of another.
class RepliesImportIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void makeTheSameEditionThereWithoutARequestOrACent() throws IOException {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Night night = night(provider).articles(1, 5);
      night.runToTheEnd();
      int paid = provider.requests();
      List<String> replies = replies(night, null);
      assertThat(replies).hasSize(paid);
      byte[] records = Files.readAllBytes(night.output("records.jsonl"));
      assertThat(new String(records, StandardCharsets.UTF_8)).contains("\"recorded\":false", "usd");

      inANewShelf(night);
      assertThat(take(night, replies))
          .returns(paid, RepliesImport::taken)
          .returns(0, RepliesImport::leftOut);
      assertThat(Estimator.estimate(night.job(), night.overrides(), Night.EDITION, false).stages())
          .allMatch(stage -> stage.fromLedger() == 5 && stage.calls().high() == 0);
      night.runToTheEnd();

      assertThat(provider.requests()).isEqualTo(paid);
      assertThat(Files.readAllBytes(there("records.jsonl"))).isEqualTo(records);
      JsonNode spending = JSON.readTree(Files.readString(there("run.json"))).path("spending");
      assertThat(spending.path("calls").asInt(-1)).isZero();
      assertThat(spending.path("usd").decimalValue()).isZero();
      String first = JSON.readTree(replies.getFirst()).path("about").stringValue();
      assertThat(Lookup.article(night.job(), night.overrides(), null, first).asks())
          .isNotEmpty()
          .allMatch(ask -> ask.imported() && ask.requests() == 0 && !ask.recorded());
      assertThat(replies(night, Night.EDITION)).isEmpty();
      assertThat(replies(night, null)).isEqualTo(replies);
    }
  }

  @Test
  void serveOnesToRunOnAsRecordings() throws IOException {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Night night = night(provider).articles(1, 2);
      night.runToTheEnd();
      int paid = provider.requests();
      Path recordings = Files.createDirectory(folder.resolve("replies"));
      Files.write(recordings.resolve("a.jsonl"), replies(night, null));
      inANewShelf(night);
      night.with("nightdesk.model.provider=recorded");
      night.with("nightdesk.model.recordings=" + recordings).runToTheEnd();
      assertThat(provider.requests()).isEqualTo(paid);
      assertThat(Files.readAllLines(there("records.jsonl")))
          .hasSize(2)
          .allMatch(line -> line.contains("\"recorded\":true"));
    }
  }

  @Test
  void areTakenOverAsFarAsTheyCanBeReadAndTheRestIsNamedByItsLine() throws IOException {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Night night = night(provider).articles(1, 2);
      night.runToTheEnd();
      List<String> replies = replies(night, null);
      List<String> damaged = new ArrayList<>(replies);
      damaged.set(0, "\uFEFF" + damaged.getFirst());
      damaged.set(1, damaged.get(1).replace("\"key\":\"sha256:", "\"key\":\"md5:"));
      damaged.add(2, "");
      damaged.add(3, "{\"task\":");
      damaged.add(4, "x".repeat(9_000_000));
      inANewShelf(night);

      RepliesImport first = take(night, damaged);

      assertThat(first)
          .returns(replies.size() - 1, RepliesImport::taken)
          .returns(0, RepliesImport::there)
          .returns(3, RepliesImport::leftOut);
      assertThat(first.mistakes())
          .extracting(Mistake::toString)
          .satisfiesExactly(
              key -> assertThat(key).startsWith("team.jsonl, line 2: 'key' is"),
              json -> assertThat(json).startsWith("team.jsonl, line 4: no JSON"),
              length -> assertThat(length).startsWith("team.jsonl, line 5: longer than"));
      assertThat(take(night, replies))
          .returns(1, RepliesImport::taken)
          .returns(replies.size() - 1, RepliesImport::there)
          .returns(0, RepliesImport::leftOut);
    }
  }

  @Test
  void sayHowManyLinesWereLeftOutThatAreNotNamed() {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      RepliesImport done = take(night(provider), Collections.nCopies(103, "{}"));
      assertThat(done.mistakes()).hasSize(100);
      assertThat(done).returns(103, RepliesImport::leftOut).returns(3, RepliesImport::unnamed);
    }
  }

  private Night night(LoopbackProvider provider) {
    return Night.at(folder, provider.baseUrl())
        .with("nightdesk.model.price.input=1")
        .with("nightdesk.model.price.output=2");
  }

  private void inANewShelf(Night night) {
    night.with("nightdesk.database=" + folder.resolve("data-there"));
    night.with("nightdesk.output=" + folder.resolve("out-there"));
  }

  private Path there(String file) {
    return folder.resolve("out-there/test").resolve(Night.EDITION.toString()).resolve(file);
  }

  private static List<String> replies(Night night, @Nullable Edition edition) {
    List<String> lines = new ArrayList<>();
    Replies.recordings(night.job(), night.overrides(), edition, null, lines::add);
    return lines;
  }

  private static RepliesImport take(Night night, List<String> lines) {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return RepliesImport.of(
        night.job(), night.overrides(), "team.jsonl", new ByteArrayInputStream(bytes));
  }
}
