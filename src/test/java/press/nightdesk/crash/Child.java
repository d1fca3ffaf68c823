package press.nightdesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import press.nightdesk.job.Night;

/// `nightdesk run` in a process of its own.
final class Child implements AutoCloseable {
  private static final long DEADLINE_SECONDS = 120;

  private final Process process;
  private final Path log;

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /// Starts it.
  ///
  /// @param options for the Java virtual machine
  static Child run(Night night, String... options) {
    try {
      Path log = Files.createTempFile(night.folder(), "child", ".log");
      Process process =
          new ProcessBuilder(command(night, options))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new Child(process, log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> command(Night night, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // It lives for seconds, most of them spent on starting.
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("press.nightdesk.cli.Nightdesk", "run", night.job().toString()));
    command.addAll(List.of("--edition", Night.EDITION.toString()));
    night.overrides().forEach(override -> command.addAll(List.of("--set", override)));
    return command;
  }

  /// Kills it as `kill -9` does.
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /// Waits until it has ended by itself.
  int exit() {
    awaitEnd();
    return process.exitValue();
  }

  /// Waits, at most so long, for it to end by itself.
  boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /// What it wrote, on either stream.
  String said() {
    try {
      return Files.readString(log);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void awaitEnd() {
    assertThat(endsWithin(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS)))
        .as("the run ends; so far it said: %s", said())
        .isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
