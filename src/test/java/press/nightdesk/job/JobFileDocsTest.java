package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.Language;

/// Holds docs/job-file.md and the job files that are shipped to the settings.
class JobFileDocsTest {
  static Stream<String> keys() {
    Stream<String> top =
        KnownKeys.besides("nightdesk.x").stream()
            .filter(key -> !List.of("translation", "summary", "digest", "feed").contains(key));
    Stream<String> source = KnownKeys.besides("nightdesk.sources[0].x").stream();
    Stream<String> model =
        KnownKeys.besides("nightdesk.model.x").stream().filter(key -> !key.equals("price"));
    Stream<String> nested =
        Stream.of(
            "translation.model",
            "summary.model",
            "price.input",
            "price.output",
            "digest.items",
            "feed.entries",
            "metrics.file",
            "metrics.otlp.url",
            "metrics.otlp.step",
            "alert.exits",
            "alert.cost-above",
            "alert.failure-rate-above",
            "alert.webhook.url",
            "alert.webhook.secret",
            "alert.command",
            "alert.timeout",
            "log.format");
    Stream<String> fields = KnownKeys.besides("nightdesk.sources[0].fields.x").stream();
    Stream<String> limits = KnownKeys.besides("nightdesk.limits.x").stream();
    Stream<String> budget = KnownKeys.besides("nightdesk.budget.x").stream();
    Stream<String> web = KnownKeys.besides("nightdesk.web.x").stream();
    Stream<String> deliver =
        KnownKeys.all().stream()
            .filter(key -> key.matches("nightdesk\\.deliver\\.(\\w+\\.\\w+|automatic|recorded)"))
            .map(key -> key.replaceFirst("nightdesk\\.deliver\\.", ""));
    Stream<String> schedule = KnownKeys.besides("nightdesk.schedule.x").stream();
    return Stream.of(top, source, fields, limits, model, nested, budget, web, deliver, schedule)
        .flatMap(keys -> keys);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everySettingIsDocumented(String key) throws IOException {
    assertThat(Files.readString(Path.of("docs/job-file.md"))).contains("`" + key + "`");
  }

  @Test
  void everyDocumentedSettingExists() throws IOException {
    List<String> known = keys().toList();
    List<String> documented =
        Files.readAllLines(Path.of("docs/job-file.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .flatMap(line -> Stream.of(line.substring(2, line.indexOf(" |", 2)).split(", ")))
            .map(key -> key.replace("`", ""))
            .toList();
    assertThat(documented).isNotEmpty().isSubsetOf(known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jobs/demo.yaml", "jobs/nightly.yaml", "jobs/local.yaml"})
  void everyJobFileThatIsShippedIsReadyAfterOneVariable(String file) {
    Path path = Path.of(file);
    List<String> variable =
        switch (file) {
          case "jobs/nightly.yaml" -> List.of("nightdesk.model.api-key=key");
          case "jobs/local.yaml" -> List.of("nightdesk.model.name=qwen3");
          default -> List.of();
        };
    assertThat(Planner.plan(path, variable, _ -> Language.RUSSIAN, Clock.systemUTC()).sources())
        .isNotEmpty();
  }
}
