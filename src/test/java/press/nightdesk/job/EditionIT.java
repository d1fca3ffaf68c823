package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Edition;
import press.nightdesk.llm.LoopbackProvider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every artefact there is, from the job file to the disk.
class EditionIT {
  private static final Edition NEXT = Edition.parse("2026-11-23");

  @TempDir Path folder;

  private final LoopbackProvider provider = LoopbackProvider.newsroom();

  @AfterEach
  void closeProvider() {
    provider.close();
  }

  private Night night() {
    return Night.at(folder, provider.baseUrl())
        .with("nightdesk.publish=records,digest,feed,memory,review,csv,reader")
        .with("nightdesk.site=https://news.example.org/test/")
        .with("nightdesk.digest.items=2")
        .with("nightdesk.feed.entries=3");
  }

  private Path job() {
    return folder.resolve("out/test");
  }

  private void run(Edition edition) {
    try (Desk desk =
        Desk.open(night().job(), night().overrides(), new Night.Watcher(), new StopSignal())) {
      assertThat(desk.run(edition, null)).isInstanceOf(RunResult.Complete.class);
    }
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(job())) {
      for (Path file :
          all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).toList()) {
        files.put(job().relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void everyArtefactIsThereAndTheSameWhenItIsMadeAgain() throws IOException {
    night().articles(1, 4);
    run(Night.EDITION);
    Map<String, String> once = files();
    assertThat(once)
        .containsKeys(
            "feed.xml",
            "feed.json",
            "2026-11-22/records.jsonl",
            "2026-11-22/digest.html",
            "2026-11-22/memory.tmx",
            "2026-11-22/records.csv",
            "2026-11-22/reader/index.html",
            "2026-11-22/report.html",
            "2026-11-22/run.json");
    assertThat(once.keySet().stream().filter(file -> file.contains("/reader/"))).hasSize(5);
    assertThat(once.get("2026-11-22/digest.txt")).contains("2 more by");
    run(Night.EDITION);
    assertThat(files()).isEqualTo(once);
  }

  @Test
  void theFeedRollsOnAndTheMemoryGrowsWithoutDuplicates() throws IOException {
    night().articles(1, 2);
    run(Night.EDITION);
    String changed = Night.text(1) + "Совет соберется снова после публикации.\n";
    night().article("00001", changed).articles(3, 3);
    run(NEXT);
    Map<String, String> files = files();
    JsonNode items = JsonMapper.shared().readTree(files.get("feed.json")).path("items");
    assertThat(items).hasSize(3);
    assertThat(items.valueStream().map(item -> item.at("/_nightdesk/edition").asString()))
        .containsExactly("2026-11-23", "2026-11-23", "2026-11-22");
    assertThat(files.get("2026-11-23/digest.txt")).contains("Updated: the source has changed it");
    assertThat(files.get("2026-11-22/memory.tmx")).contains("проект бюджета номер 1 на");
    assertThat(files.get("2026-11-23/memory.tmx"))
        .contains("Совет соберется снова после публикации.", "проект бюджета номер 3 на")
        .doesNotContain("проект бюджета номер 1 на");
    assertThat(Files.readSymbolicLink(job().resolve("latest"))).hasToString("2026-11-23");
    run(Night.EDITION);
    assertThat(Files.readSymbolicLink(job().resolve("latest"))).hasToString("2026-11-23");
    assertThat(files().get("feed.json")).isEqualTo(files.get("feed.json"));
  }
}
