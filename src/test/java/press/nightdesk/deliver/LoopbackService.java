package press.nightdesk.deliver;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A web service on loopback that answers as told, and keeps what it was asked.
final class LoopbackService implements AutoCloseable {
  /// Hang up instead of an answer.
  static final int HANG_UP = 0;

  private final HttpServer server;
  private final Deque<Integer> statuses;
  private final List<Call> calls = new CopyOnWriteArrayList<>();

  /// What it was asked.
  ///
  /// @param headers by their names in small letters
  record Call(String path, Map<String, String> headers, String body) {}

  /// @param statuses of its answers in order, the last for all that follow
  LoopbackService(String body, Integer... statuses) throws IOException {
    this.statuses = new ArrayDeque<>(List.of(statuses));
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
          exchange.getRequestHeaders().forEach((name, all) -> headers.put(name, all.getFirst()));
          calls.add(
              new Call(
                  exchange.getRequestURI().toString(),
                  headers,
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          int status = status();
          if (status == HANG_UP) {
            exchange.close();
            return;
          }
          byte[] answer = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
          exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  private synchronized int status() {
    return statuses.size() > 1 ? statuses.removeFirst() : statuses.getFirst();
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
