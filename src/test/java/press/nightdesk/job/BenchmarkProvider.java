package press.nightdesk.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.LoopbackCall;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;

/// The benchmark's provider in a process of its own, so that what it costs is not counted as
/// Nightdesk's.
final class BenchmarkProvider implements AutoCloseable {
  private static final String AT_ONCE = "at once";
  private static final String LATE = "late";

  private final Process process;
  private final PrintWriter orders;
  private final BufferedReader addresses;

  private BenchmarkProvider(Process process) {
    this.process = process;
    this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
    this.addresses = process.inputReader(StandardCharsets.UTF_8);
  }

  /// @param calls how many calls each stage makes
  static BenchmarkProvider start(int calls) {
    try {
      return new BenchmarkProvider(
          new ProcessBuilder(
                  ProcessHandle.current().info().command().orElseThrow(),
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  BenchmarkProvider.class.getName(),
                  Integer.toString(calls))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The latencies of a stage's calls.
  static Latencies latencies(Stage stage, int calls) {
    return new Latencies(stage == Stage.TRANSLATE ? 1 : 2, calls);
  }

  /// Answers at once from now on.
  URI atOnce() {
    return order(AT_ONCE);
  }

  /// Answers after each stage's latencies from now on, beginning with the first.
  URI late() {
    return order(LATE);
  }

  private URI order(String order) {
    orders.println(order);
    try {
      return URI.create(addresses.readLine());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The processor time it has taken so far.
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    orders.close();
    process.destroy();
  }

  /// Opens a fresh address for each line it is sent and writes it out, until its input ends.
  public static void main(String[] arguments) throws IOException {
    int calls = Integer.parseInt(arguments[0]);
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      System.out.println(
          (order.equals(LATE) ? late(calls) : LoopbackProvider.newsroom()).baseUrl());
    }
  }

  private static LoopbackProvider late(int calls) {
    Latencies translate = latencies(Stage.TRANSLATE, calls);
    Latencies summarize = latencies(Stage.SUMMARIZE, calls);
    return LoopbackProvider.answering(
        call ->
            LoopbackNewsroom.answer(call)
                .after((stage(call) == Stage.SUMMARIZE ? summarize : translate).next()));
  }

  /// Which stage a call is of.
  static Stage stage(LoopbackCall call) {
    return call.body().contains("\\\"task\\\":\\\"summarize\\\"")
        ? Stage.SUMMARIZE
        : Stage.TRANSLATE;
  }
}
