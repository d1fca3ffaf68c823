package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.LoopbackCall;

/// The least there is to do: sends the bytes of Nightdesk's requests with the JDK's HTTP client
/// from virtual threads and takes the bytes that come back. It makes no request, reads no reply,
/// checks nothing and keeps nothing.
final class BarePeer {
  private final List<byte[]> translations;
  private final List<byte[]> summaries;

  /// @param calls as Nightdesk made them
  BarePeer(List<LoopbackCall> calls) {
    translations = bodies(calls, Stage.TRANSLATE);
    summaries = bodies(calls, Stage.SUMMARIZE);
  }

  private static List<byte[]> bodies(List<LoopbackCall> calls, Stage stage) {
    return calls.stream()
        .filter(call -> BenchmarkProvider.stage(call) == stage)
        .map(call -> call.body().getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /// Sends a stage's requests and returns when the last is answered.
  void send(Stage stage, URI baseUrl, int inFlight) {
    URI address = URI.create(baseUrl + "/chat/completions");
    Semaphore places = new Semaphore(inFlight);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        HttpClient http =
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build()) {
      for (byte[] body : stage == Stage.SUMMARIZE ? summaries : translations) {
        places.acquireUninterruptibly();
        threads.execute(
            () -> {
              send(http, address, body);
              places.release();
            });
      }
      places.acquireUninterruptibly(inFlight);
    }
  }

  private static void send(HttpClient http, URI address, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer test-key")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      assertThat(http.send(request, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(200);
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
