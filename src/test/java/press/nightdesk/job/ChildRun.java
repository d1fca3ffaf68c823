package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A command in a process of its own, and what it says.
final class ChildRun implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final StringBuilder said = new StringBuilder();

  private ChildRun(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /// Runs the night's edition.
  static ChildRun of(Night night, String... options) throws IOException {
    return in(List.of(), night, "run", options);
  }

  /// Does something with the night's edition.
  ///
  /// @param shell what the command line begins with, such as a shell that limits something
  static ChildRun in(List<String> shell, Night night, String command, String... options)
      throws IOException {
    List<String> line = new ArrayList<>(shell);
    line.add(ProcessHandle.current().info().command().orElseThrow());
    // Short lives: what a longer one would gain by is left out.
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.add("-Dlogback.configurationFile=src/main/resources/logback.xml");
    line.add("--enable-native-access=ALL-UNNAMED");
    line.add("-cp");
    line.add(System.getProperty("java.class.path"));
    line.add("press.nightdesk.cli.Nightdesk");
    line.addAll(List.of(command, night.job().toString(), "--edition", Night.EDITION.toString()));
    line.addAll(List.of(options));
    return new ChildRun(new ProcessBuilder(line).redirectErrorStream(true).start());
  }

  /// Waits until it has printed a line that holds these words.
  void awaitLine(String words) throws IOException {
    String line = "";
    while (line != null && !line.contains(words)) {
      line = output.readLine();
      said.append(line).append('\n');
    }
    assertThat(line).as("a line with '%s' in: %s", words, said).isNotNull();
  }

  void signal(String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, "" + process.pid()).inheritIO().start();
    assertThat(kill.waitFor()).isZero();
  }

  /// Whether it was started to ignore a signal, as a shell does with SIGINT for what it starts in
  /// the background.
  boolean ignores(int signal) throws IOException {
    Path status = Path.of("/proc/%d/status".formatted(process.pid()));
    String mask =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElseThrow();
    return (Long.parseUnsignedLong(mask, 16) >>> (signal - 1) & 1) == 1;
  }

  /// Ends it with SIGKILL.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Waits for its end.
  ///
  /// @return its exit code
  int exit() throws Exception {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
    }
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ended; it said: %s", said).isTrue();
    return process.exitValue();
  }

  /// What it has said so far, on either stream.
  String said() {
    return said.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
