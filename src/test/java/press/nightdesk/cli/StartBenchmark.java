package press.nightdesk.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a start takes by the launcher, and a run to its first call, beside a JVM that does
/// nothing, in turns. By hand: `./mvnw -q test -Dtest=StartBenchmark`.
class StartBenchmark {
  private static final int STARTS = Integer.getInteger("nightdesk.starts", 9);
  private static final String BARE = "a bare JVM";
  private static final String JOB = "jobs/demo.yaml";

  private static final byte[] REFUSAL =
      "{\"error\":{\"message\":\"bad key\",\"code\":\"invalid_api_key\"}}"
          .getBytes(StandardCharsets.UTF_8);

  private final AtomicLong firstCall = new AtomicLong();
  private final Map<String, List<Long>> times = new LinkedHashMap<>();

  @TempDir Path folder;

  @Test
  void startsInTurns() throws IOException, InterruptedException {
    HttpServer provider = provider();
    String url = "http://127.0.0.1:%d/v1".formatted(provider.getAddress().getPort());
    launcher("run", JOB);
    for (int start = 0; start < STARTS; start++) {
      note(
          BARE,
          timed(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin/java").toString(), "-version")));
      note("--help", launcher("--help"));
      note("status", launcher("status", JOB));
      note("editions", launcher("editions", JOB));
      note("articles", launcher("articles", JOB));
      note("show", launcher("show", JOB, "--article", "invented/economy-wire.txt"));
      note("run, to its first call, database new", toTheFirstCall("new" + start, url));
      note("run, to its first call, database there", toTheFirstCall("new" + start, url));
    }
    provider.stop(0);
    print();
  }

  private HttpServer provider() throws IOException {
    HttpServer provider =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.createContext("/", this::refuse);
    provider.start();
    return provider;
  }

  private void refuse(HttpExchange exchange) throws IOException {
    firstCall.compareAndSet(0, System.nanoTime());
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(401, REFUSAL.length);
      exchange.getResponseBody().write(REFUSAL);
    }
  }

  private long toTheFirstCall(String name, String url) throws IOException, InterruptedException {
    firstCall.set(0);
    long begun = System.nanoTime();
    launcher(
        "run",
        JOB,
        "--set=nightdesk.name=" + name,
        "--set=nightdesk.model.provider=openai",
        "--set=nightdesk.model.name=none",
        "--set=nightdesk.model.recordings=",
        "--set=nightdesk.model.api-key=none",
        "--set=nightdesk.model.base-url=" + url);
    if (firstCall.get() == 0) {
      throw new IllegalStateException("the run called nobody");
    }
    return firstCall.get() - begun;
  }

  private long launcher(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("./nightdesk"));
    command.addAll(List.of(words));
    if (words.length > 1) {
      command.add("--set=nightdesk.output=" + folder.resolve("out"));
      command.add("--set=nightdesk.database=" + folder.resolve("data"));
    }
    return timed(command);
  }

  private static long timed(List<String> command) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    return System.nanoTime() - begun;
  }

  private void note(String what, long nanoseconds) {
    times.computeIfAbsent(what, _ -> new ArrayList<>()).add(nanoseconds);
  }

  private void print() {
    double bare = median(times.getOrDefault(BARE, List.of()));
    System.out.printf("median of %d starts | seconds | bare JVMs%n", STARTS);
    times.forEach(
        (what, each) ->
            System.out.printf("%s | %.2f | %.1f%n", what, median(each) / 1e9, median(each) / bare));
  }

  private static double median(List<Long> times) {
    Stream<Long> sorted = times.stream().sorted();
    return sorted.skip(times.size() / 2).findFirst().orElseThrow();
  }
}
