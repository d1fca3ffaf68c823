package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds recipes and documentation to the commands, the paths and the files there are.
class RecipesTest {
  private static final Path RECIPES = Path.of("docs/recipes");

  /// A command as it is written in documentation: what comes after the program.
  private static final Pattern CALL =
      Pattern.compile(
          "(?:\\./nightdesk|nightdesk\\.jar|docker run [^\n]*? nightdesk) ([a-z][a-z-]*)((?: [^\n`|&;>\"<)]*)?)");

  private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z][a-z-]*");

  private final CommandLine program = program();

  private static CommandLine program() {
    PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
    return Nightdesk.line(new Terminal(nowhere, nowhere));
  }

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
      List<Path> pages =
          docs.filter(Files::isRegularFile)
              .filter(page -> !page.toString().matches(".*\\.(?:json|png)"))
              .sorted()
              .toList();
      return Stream.concat(Stream.of(Path.of("README.md")), pages.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void namesOnlyCommandsAndOptionsThatThereAre(Path page) {
    for (MatchResult call : CALL.matcher(text(page)).results().toList()) {
      assertThat(program.getSubcommands())
          .as("%s: %s", page, call.group())
          .containsKey(call.group(1));
      CommandLine command = Objects.requireNonNull(program.getSubcommands().get(call.group(1)));
      assertThat(OPTION.matcher(call.group(2)).results().map(MatchResult::group))
          .as("%s: %s", page, call.group())
          .allMatch(option -> command.getCommandSpec().findOption(option) != null);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksOnlyToFilesThatThereAre(Path page) {
    Pattern link = Pattern.compile("]\\((?!https?:|#)([^)#]+)");
    Path folder = Objects.requireNonNull(page.toAbsolutePath().getParent());
    assertThat(link.matcher(text(page)).results().map(found -> found.group(1)))
        .as(page.toString())
        .allMatch(target -> Files.exists(folder.resolve(target)));
  }

  @Nested
  class TheImage {
    @Test
    void isMadeOfFilesThatAreInTheRepositoryAndNotLeftOut() {
      List<String> taken =
          Pattern.compile("(?m)^COPY (?!--from)(.+) \\S+$")
              .matcher(text(RECIPES.resolve("Dockerfile")))
              .results()
              .flatMap(copy -> Stream.of(copy.group(1).split(" ")))
              .toList();
      assertThat(taken).isNotEmpty().allMatch(path -> Files.exists(Path.of(path)));
      assertThat(text(RECIPES.resolve("Dockerfile.dockerignore")).lines())
          .containsAll(taken.stream().map("!"::concat).toList());
    }

    @Test
    void doesNotRunAsRoot() {
      assertThat(text(RECIPES.resolve("Dockerfile"))).containsPattern("(?m)^USER 10001:10001$");
    }
  }

  @Nested
  class TheCronJob {
    private final JsonNode spec = documents().getLast().path("spec");
    private final JsonNode job = spec.path("jobTemplate").path("spec");
    private final JsonNode pod = job.path("template").path("spec");

    @Test
    void neverRunsTwoNightsAtOnce() {
      assertThat(spec.path("concurrencyPolicy").asString()).isEqualTo("Forbid");
      assertThat(pod.path("restartPolicy").asString()).isEqualTo("Never");
    }

    @Test
    void triesOnlyThatAgainWhichTryingMends() {
      JsonNode rule = job.path("podFailurePolicy").path("rules").path(1);
      assertThat(rule.path("action").asString()).isEqualTo("FailJob");
      assertThat(rule.path("onExitCodes").path("values").toString()).isEqualTo("[1,2]");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,0", "4,4", "5,5"})
    void takesACompleteEditionForAGoodNightAndNothingElse(int exit, int seen)
        throws IOException, InterruptedException {
      String script = pod.path("containers").path(0).path("args").path(0).asString();
      String night = script.replaceFirst("java -jar [^&]*", "sh -c 'exit %d' ".formatted(exit));
      assertThat(night).isNotEqualTo(script);
      assertThat(new ProcessBuilder("/bin/sh", "-c", night).start().waitFor()).isEqualTo(seen);
    }

    @Test
    void holdsAJobFileWhoseSettingsThereAre() {
      String file = documents().get(1).path("data").path("nightly.yaml").asString();
      JsonNode settings = tree(new Yaml().load(file)).path("nightdesk");
      assertThat(settings.propertyNames())
          .isNotEmpty()
          .isSubsetOf(
              text(Path.of("docs/settings.md")).lines().flatMap(RecipesTest::keys).toList());
    }

    private List<JsonNode> documents() {
      Iterable<Object> all = new Yaml().loadAll(text(RECIPES.resolve("kubernetes/nightdesk.yaml")));
      return StreamSupport.stream(all.spliterator(), false).map(RecipesTest::tree).toList();
    }
  }

  private static JsonNode tree(Object yaml) {
    return JsonMapper.builder().build().valueToTree(yaml);
  }

  private static Stream<String> keys(String row) {
    return Pattern.compile("^\\| `([a-z-]+)`").matcher(row).results().map(key -> key.group(1));
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
