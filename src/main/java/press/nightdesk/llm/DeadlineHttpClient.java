package press.nightdesk.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// LangChain4j's transport over one shared JDK client, with a deadline for the whole call.
///
/// The JDK's own time-out ends with the headers; a body that drips would hold a call for ever.
/// Errors carry their headers, which LangChain4j's client drops.
///
/// @param shared closed by whoever made it
/// @param deadline from sending until the last byte
/// @param listener is told the headers of every answer, success or not, by the thread that asked
record DeadlineHttpClient(
    java.net.http.HttpClient shared, Duration deadline, Consumer<HttpHeaders> listener)
    implements HttpClient {
  /// The longest answer taken in, in bytes.
  static final long LONGEST_BODY = 16L << 20;

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    HttpResponse<byte[]> response = send(forJdk(request));
    listener.accept(response.headers());
    if (response.statusCode() < 200 || response.statusCode() > 299) {
      throw new ErrorResponse(
          response.statusCode(),
          response.headers(),
          new String(response.body(), StandardCharsets.UTF_8));
    }
    ErrorBody.insideSuccess(response)
        .ifPresent(
            error -> {
              throw error;
            });
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(RefusalBody.asReply(response.body()))
        .build();
  }

  /// Not used: Nightdesk streams nothing.
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Nightdesk streams nothing");
  }

  private HttpResponse<byte[]> send(java.net.http.HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        shared.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_BODY));
    try {
      return answer.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      throw new TransportFailed("no whole answer within " + deadline, late);
    } catch (ExecutionException broken) {
      throw new TransportFailed("the connection failed", cause(broken));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new TransportFailed("asked to stop while waiting", stop);
    } finally {
      answer.cancel(true);
    }
  }

  private static Throwable cause(ExecutionException broken) {
    return broken.getCause() == null ? broken : broken.getCause();
  }

  private static java.net.http.HttpRequest forJdk(HttpRequest request) {
    try {
      java.net.http.HttpRequest.Builder jdk =
          java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
      request.headers().forEach((name, values) -> values.forEach(value -> jdk.header(name, value)));
      String body = request.body();
      return jdk.method(
              request.method().name(),
              body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
          .build();
    } catch (IllegalArgumentException quotesTheHeader) {
      // Its message would quote the header that holds the key, hence no cause.
      throw new IllegalArgumentException("a header or the address of a request has a wrong form");
    }
  }

  /// What LangChain4j's modules ask for a client; the time-outs they set are the deadline's.
  record Builder(DeadlineHttpClient client) implements HttpClientBuilder {
    @Override
    public Duration connectTimeout() {
      return client.deadline();
    }

    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
      return this;
    }

    @Override
    public Duration readTimeout() {
      return client.deadline();
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
      return this;
    }

    @Override
    public HttpClient build() {
      return client;
    }
  }
}
