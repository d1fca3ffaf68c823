package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.llm.LoopbackProvider;
import tools.jackson.databind.json.JsonMapper;

/// What older means made, and making it anew.
class StaleIT {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void whatAnOlderPromptMadeIsMadeAnewAndWhatAPersonWroteStays() throws IOException {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Night night = night(provider).articles(1, 3);
      night.runToTheEnd();
      assertThat(stale(night).articles()).isEmpty();
      ArticleId first = ids(night).getFirst();
      String written = correct(night, first);
      append("summarize.md");
      assertThat(stale(night).articles())
          .hasSize(3)
          .allMatch(it -> it.translation().isEmpty() && it.summary().contains(StaleCause.PROMPT));
      append("translate.md");
      int before = provider.requests();

      StaleList all = stale(night);
      assertThat(all.estimate().stages())
          .allMatch(stage -> stage.articles() == 3 && stage.fromLedger() == 0);
      assertThat(provider.requests()).isEqualTo(before);

      refresh(night, all);

      assertThat(provider.requests()).isGreaterThanOrEqualTo(before + 6);
      assertThat(stale(night).articles()).isEmpty();
      assertThat(Files.readString(night.output("records.jsonl"))).contains(written);
    }
  }

  @Test
  void anotherModelIsTakenUpForTheArticleThatIsChosen() throws IOException {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Night night = night(provider).articles(1, 2);
      night.runToTheEnd();
      night.with("nightdesk.model.name=newer-model");
      String one = ids(night).getLast().value();
      refresh(
          night,
          StaleList.of(
              night.job(), night.overrides(), Night.EDITION, one, Set.of(StaleCause.MODEL)));
      StaleArticle left = stale(night).articles().getFirst();
      assertThat(stale(night).articles()).hasSize(1);
      assertThat(left.id()).isEqualTo(ids(night).getFirst());
      assertThat(left.causes()).containsExactly(StaleCause.MODEL);
    }
  }

  @Test
  void aBudgetThatIsNotEnoughLetsNothingBegin() throws IOException {
    try (LoopbackProvider provider = LoopbackProvider.newsroom()) {
      Night night =
          night(provider)
              .articles(1, 2)
              .with("nightdesk.model.price.input=1000")
              .with("nightdesk.model.price.output=1000");
      night.runToTheEnd();
      append("translate.md");
      StaleList stale = stale(night.with("nightdesk.budget.usd=0.01"));
      assertThatThrownBy(stale::requireBudget).isInstanceOf(JobMistaken.class);
    }
  }

  private Night night(LoopbackProvider provider) throws IOException {
    Path prompts = Files.createDirectory(folder.resolve("prompts"));
    try (Stream<Path> files = Files.list(Path.of("prompts"))) {
      for (Path file : files.toList()) {
        Files.copy(file, prompts.resolve(file.getFileName()));
      }
    }
    return Night.at(folder, provider.baseUrl()).with("nightdesk.prompts=" + prompts);
  }

  private void append(String prompt) throws IOException {
    Path file = folder.resolve("prompts").resolve(prompt);
    Files.writeString(file, Files.readString(file) + "\nBe brief.\n");
  }

  private static StaleList stale(Night night) {
    return StaleList.of(night.job(), night.overrides(), null, null, Set.of());
  }

  private static void refresh(Night night, StaleList stale) {
    try (Desk desk =
        Desk.open(night.job(), night.overrides(), new Night.Watcher(), new StopSignal())) {
      assertThat(desk.refresh(stale)).isInstanceOf(RunResult.Complete.class);
    }
  }

  private static List<ArticleId> ids(Night night) throws IOException {
    return Files.readAllLines(night.output("records.jsonl")).stream()
        .map(line -> new ArticleId(JSON.readTree(line).path("id").stringValue()))
        .toList();
  }

  private static String correct(Night night, ArticleId id) {
    String text = "A person wrote this headline";
    try (CopyDesk desk = CopyDesk.open(night.job(), night.overrides())) {
      desk.correct(Night.EDITION, id, 0, text, "an editor");
    }
    return text;
  }
}
