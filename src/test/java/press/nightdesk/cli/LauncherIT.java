package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The launcher on a copy of what it needs, with the jar as it was built.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LauncherIT {
  @TempDir static Path folder;

  private Path home = Path.of("");

  /// How a call of the launcher ended.
  private record Call(int exit, String results, String messages) {}

  @BeforeAll
  void theFirstStartPreparesTheOthers() throws IOException, InterruptedException {
    home = Files.createDirectories(folder.resolve("a clone"));
    for (String part : List.of("nightdesk", "pom.xml", ".mvn", "jobs", "prompts")) {
      copy(Path.of(part), home.resolve(part));
    }
    Files.createDirectories(home.resolve("src/main"));
    copy(Path.of("target/nightdesk.jar"), home.resolve("target/nightdesk.jar"));
    Files.writeString(home.resolve("target/nightdesk.built"), "built\n");

    Call first = call("status", "jobs/demo.yaml");

    assertThat(first.exit()).isZero();
    assertThat(first.results()).contains("no run has been");
    assertThat(first.messages().lines()).singleElement().asString().startsWith("Preparing quick");
    assertThat(caches())
        .extracting(Path::getFileName)
        .extracting(Path::toString)
        .containsExactlyInAnyOrder("look.aot", "work.aot");
  }

  @Test
  void theRehearsalLeavesNothingWhereOneStands() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).doesNotContain("out", "data");
    }
  }

  @Test
  void theClassesOfALaterStartComeFromTheCache() throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Call call =
        call(
            List.of(
                "NIGHTDESK_JAVA_OPTS=-XX:+UseSerialGC -Xlog:class+load:file=" + log.getFileName()),
            "--version");
    assertThat(call.exit()).isZero();
    assertThat(call.messages()).isEmpty();
    assertThat(Files.readString(home.resolve(log.getFileName())))
        .contains("press.nightdesk.cli.Nightdesk source: shared objects file");
  }

  @Test
  void aDamagedCacheIsNotUsedAndSpoilsNoResult() throws IOException, InterruptedException {
    Path cache =
        caches().stream().filter(file -> file.endsWith("look.aot")).findFirst().orElseThrow();
    Path sound = Files.move(cache, folder.resolve("sound.aot"));
    try {
      Files.writeString(cache, "no cache");
      Call call = call("status", "jobs/demo.yaml");
      assertThat(call.exit()).isZero();
      assertThat(call.results()).startsWith("demo\n").contains("no run has been");
      assertThat(call.messages()).isEmpty();
    } finally {
      Files.move(sound, cache, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private List<Path> caches() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("target/start"))) {
      return files.filter(file -> file.toString().endsWith(".aot")).toList();
    }
  }

  private Call call(String... words) throws IOException, InterruptedException {
    return call(List.of(), words);
  }

  private Call call(List<String> environment, String... words)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("env"));
    command.addAll(environment);
    command.add("./nightdesk");
    command.addAll(List.of(words));
    Path results = folder.resolve("results");
    Path messages = folder.resolve("messages");
    int exit =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectOutput(results.toFile())
            .redirectError(messages.toFile())
            .start()
            .waitFor();
    return new Call(exit, Files.readString(results), Files.readString(messages));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes is) throws IOException {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, file.equals(from) ? to : copy);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
