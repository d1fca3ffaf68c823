package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.deliver.LoopbackMail;

/// Over TLS, where the client has most steps to run.
class TransportStepsTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpsServer server;
  private HttpClient client;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    SSLContext tls = LoopbackMail.tls(folder);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(threads);
    server.createContext(
        "/echo",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.createContext("/silent", _ -> never.countDown());
    server.start();
    client = HttpClient.newBuilder().executor(new TransportSteps(threads)).sslContext(tls).build();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    client.shutdownNow();
    client.close();
    threads.close();
  }

  @Test
  void answersManyCallsAtOnce() throws Exception {
    List<Future<String>> answers = new ArrayList<>();
    for (int call = 0; call < 100; call++) {
      String body = "Новости " + call;
      answers.add(threads.submit(() -> ask("/echo", body, Duration.ofSeconds(60))));
    }
    for (int call = 0; call < 100; call++) {
      assertThat(answers.get(call).get()).isEqualTo("Новости " + call);
    }
  }

  @Test
  void aCallEndsAtItsDeadline() {
    assertThatThrownBy(() -> ask("/silent", "", Duration.ofMillis(300)))
        .isInstanceOf(TransportFailed.class)
        .hasMessageContaining("no whole answer within");
  }

  @Test
  void aCallEndsWhenTheClientIsShutDown() throws Exception {
    Future<String> answer = threads.submit(() -> ask("/silent", "", Duration.ofSeconds(60)));
    never.await();
    client.shutdownNow();
    assertThatThrownBy(answer::get).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void onlyWhatComesUpOnTheClientsOwnThreadStaysThere() throws Exception {
    List<Thread> ran = new ArrayList<>();
    Thread clientsOwn =
        new Thread(
            () -> new TransportSteps(_ -> {}).execute(() -> ran.add(Thread.currentThread())),
            "HttpClient-1-SelectorManager");
    clientsOwn.start();
    clientsOwn.join();
    new TransportSteps(Runnable::run).execute(() -> ran.add(Thread.currentThread()));
    assertThat(ran).containsExactly(clientsOwn, Thread.currentThread());
  }

  private String ask(String path, String body, Duration deadline) {
    String address = "https://localhost:%d%s".formatted(server.getAddress().getPort(), path);
    HttpRequest request =
        HttpRequest.builder().method(HttpMethod.POST).url(address).body(body).build();
    return new DeadlineHttpClient(client, deadline, _ -> {}).execute(request).body();
  }
}
