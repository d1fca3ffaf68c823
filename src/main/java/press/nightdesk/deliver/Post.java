package press.nightdesk.deliver;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import press.nightdesk.deliver.Post.Reply.Answered;
import press.nightdesk.deliver.Post.Reply.Lost;
import press.nightdesk.deliver.Post.Reply.Unreached;

/// One POST of JSON, and its answer. No redirect is followed and nothing is repeated.
final class Post {
  private static final Duration TO_CONNECT = Duration.ofSeconds(10);
  private static final int LARGEST_ANSWER = 1 << 20;

  private final Duration timeout;

  /// @param timeout until the answer's last byte
  Post(Duration timeout) {
    this.timeout = timeout;
  }

  /// What came back.
  sealed interface Reply {
    /// An answer.
    ///
    /// @param delay how long it asks to wait, in seconds
    record Answered(int status, String body, Optional<Long> delay) implements Reply {
      boolean good() {
        return status / 100 == 2;
      }
    }

    /// Nobody was reached, so that nothing was sent.
    record Unreached(String problem) implements Reply {}

    /// No answer came to what was sent.
    record Lost(String problem) implements Reply {}
  }

  Reply send(URI address, Map<String, String> headers, String json) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Nightdesk")
            .POST(BodyPublishers.ofString(json, StandardCharsets.UTF_8));
    headers.forEach(request::header);
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout.compareTo(TO_CONNECT) < 0 ? timeout : TO_CONNECT)
            .build();
    try {
      HttpResponse<String> answer =
          Deadline.within(
              timeout,
              () ->
                  client.send(
                      request.build(),
                      BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST_ANSWER)));
      return new Answered(answer.statusCode(), answer.body(), delay(answer));
    } catch (TimeoutException late) {
      return new Lost(
          "%s gave no whole answer within %d s".formatted(host(address), timeout.toSeconds()));
    } catch (ExecutionException failed) {
      return failed(address, failed);
    } finally {
      client.shutdownNow();
    }
  }

  private static Reply failed(URI address, ExecutionException failed) {
    return switch (failed.getCause()) {
      case ConnectException _ when Words.among(failed, UnresolvedAddressException.class) ->
          new Unreached("there is no host " + address.getHost());
      case ConnectException _, HttpConnectTimeoutException _ ->
          new Unreached("nobody answers at " + host(address));
      case SSLException _ -> new Unreached(Words.unsafe(host(address), failed));
      case IOException broken ->
          new Lost(
              "the connection to %s broke (%s)"
                  .formatted(host(address), broken.getClass().getSimpleName()));
      case null, default -> throw new IllegalStateException("the request failed", failed);
    };
  }

  private static Optional<Long> delay(HttpResponse<?> answer) {
    return answer
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(Long::valueOf);
  }

  /// The part of an address that holds no secret.
  static String host(URI address) {
    return address.getPort() < 0
        ? address.getHost()
        : "%s:%d".formatted(address.getHost(), address.getPort());
  }
}
