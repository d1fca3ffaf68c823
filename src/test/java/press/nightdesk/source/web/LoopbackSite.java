package press.nightdesk.source.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/// A web site on loopback, with whatever weather a test wants.
public final class LoopbackSite implements AutoCloseable {
  /// Answers one request.
  public interface Script {
    void answer(HttpExchange exchange) throws IOException;
  }

  /// What was asked.
  public record Asked(String path, Headers headers) {}

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  private LoopbackSite(HttpServer server) {
    this.server = server;
  }

  public static LoopbackSite open() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
      LoopbackSite site = new LoopbackSite(server);
      server.createContext("/", site::answer);
      server.setExecutor(site.threads);
      server.start();
      return site;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public LoopbackSite with(String path, Script script) {
    scripts.put(path, script);
    return this;
  }

  public LoopbackSite with(String path, String contentType, String text) {
    return with(path, contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  public LoopbackSite with(String path, String contentType, String text, Charset charset) {
    return with(path, contentType, text.getBytes(charset));
  }

  public LoopbackSite with(String path, String contentType, byte[] body) {
    return with(path, exchange -> send(exchange, 200, contentType, body));
  }

  public LoopbackSite without(String path) {
    scripts.remove(path);
    return this;
  }

  public LoopbackSite redirecting(String path, String location) {
    return with(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  /// A document whose state the server knows by a tag.
  public LoopbackSite tagged(String path, String contentType, String etag, String text) {
    return with(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("ETag", etag);
          if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
          } else {
            send(exchange, 200, contentType, text.getBytes(StandardCharsets.UTF_8));
          }
        });
  }

  /// A byte now and then, for ever.
  public LoopbackSite dripping(String path) {
    return with(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(' ');
              out.flush();
              Thread.sleep(20);
            }
          } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /// Bytes without an end.
  public LoopbackSite flooding(String path) {
    return with(
        path,
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] part = new byte[1 << 16];
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(part);
            }
          }
        });
  }

  public static void send(HttpExchange exchange, int status, String contentType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return packed.toByteArray();
  }

  public URI at(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), path));
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public List<String> paths() {
    return asked.stream().map(Asked::path).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(new Asked(path, exchange.getRequestHeaders()));
    Script script = scripts.get(path);
    if (script == null) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    } else {
      script.answer(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
