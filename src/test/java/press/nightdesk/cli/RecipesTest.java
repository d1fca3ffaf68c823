package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    try {
      var constructor = Nightdesk.class.getDeclaredConstructor(Terminal.class);
      constructor.setAccessible(true);
      PrintWriter nowhere = new PrintWriter(PrintWriter.nullWriter());
      return new CommandLine(constructor.newInstance(new Terminal(nowhere, nowhere)));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Stream<Path> pages() throws IOException {
    return Stream.concat(
            Stream.of(Path.of("README.md")),
            Files.walk(Path.of("docs")).filter(Files::isRegularFile))
        .filter(page -> !page.toString().endsWith(".json"))
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void namesOnlyCommandsAndOptionsThatThereAre(Path page) {
    for (MatchResult call : CALL.matcher(text(page)).results().toList()) {
      CommandLine command = program.getSubcommands().get(call.group(1));
      assertThat(command).as("%s: %s", page, call.group()).isNotNull();
      assertThat(OPTION.matcher(call.group(2)).results().map(MatchResult::group))
          .as("%s: %s", page, call.group())
          .allMatch(option -> command.getCommandSpec().findOption(option) != null);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksOnlyToFilesThatThereAre(Path page) {
    Pattern link = Pattern.compile("]\\((?!https?:|#)([^)#]+)");
    Path folder = page.toAbsolutePath().getParent();
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
    private final Map<?, ?> spec = map(map(documents().getLast()).get("spec"));
    private final Map<?, ?> job = map(map(spec.get("jobTemplate")).get("spec"));
    private final Map<?, ?> pod = map(map(job.get("template")).get("spec"));

    @Test
    void neverRunsTwoNightsAtOnce() {
      assertThat(spec.get("concurrencyPolicy")).isEqualTo("Forbid");
      assertThat(pod.get("restartPolicy")).isEqualTo("Never");
    }

    @Test
    void triesOnlyThatAgainWhichTryingMends() {
      assertThat(job.get("podFailurePolicy").toString())
          .contains("action=FailJob")
          .contains("containerName=nightdesk")
          .contains("values=[1, 2]");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,0", "4,4", "5,5"})
    void takesACompleteEditionForAGoodNightAndNothingElse(int exit, int seen)
        throws IOException, InterruptedException {
      Map<?, ?> container = map(((List<?>) pod.get("containers")).getFirst());
      String script = (String) ((List<?>) container.get("args")).getFirst();
      String night = script.replaceFirst("java -jar [^&]*", "sh -c 'exit %d' ".formatted(exit));
      assertThat(night).isNotEqualTo(script);
      assertThat(new ProcessBuilder("/bin/sh", "-c", night).start().waitFor()).isEqualTo(seen);
    }

    @Test
    void holdsAJobFileWhoseSettingsThereAre() {
      String file = (String) map(map(documents().get(1)).get("data")).get("nightly.yaml");
      Map<?, ?> settings = map(map(new Yaml().load(file)).get("nightdesk"));
      assertThat(settings.keySet().stream().map(Object::toString))
          .isSubsetOf(
              text(Path.of("docs/settings.md")).lines().flatMap(RecipesTest::keys).toList());
    }

    private List<Object> documents() {
      return StreamSupport.stream(
              new Yaml().loadAll(text(RECIPES.resolve("kubernetes/nightdesk.yaml"))).spliterator(),
              false)
          .toList();
    }
  }

  private static Stream<String> keys(String row) {
    return Pattern.compile("^\\| `([a-z-]+)`").matcher(row).results().map(key -> key.group(1));
  }

  private static Map<?, ?> map(Object node) {
    return (Map<?, ?>) node;
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
