package press.nightdesk.llm;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A provider on loopback that answers as a script says: HTTP/1.1 with keep-alive, a virtual
/// thread per connection and nothing else, so that it is no benchmark's bottleneck.
public final class LoopbackProvider implements AutoCloseable {
  private static final int BACKLOG = 2048;

  private final Function<LoopbackCall, LoopbackAnswer> script;
  private final ServerSocket server;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final Queue<LoopbackCall> remembered = new ConcurrentLinkedQueue<>();
  private volatile boolean remembering;

  private LoopbackProvider(Function<LoopbackCall, LoopbackAnswer> script) {
    this.script = script;
    try {
      this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /// A provider whose answers the script makes; it is called by many threads at once.
  public static LoopbackProvider answering(Function<LoopbackCall, LoopbackAnswer> script) {
    return new LoopbackProvider(script);
  }

  /// A provider that translates and summarises in Nightdesk's wire format, see {@link
  /// LoopbackNewsroom}.
  public static LoopbackProvider newsroom() {
    return answering(LoopbackNewsroom::answer);
  }

  /// From now on keeps every call for {@link #calls()}.
  public LoopbackProvider remembering() {
    remembering = true;
    return this;
  }

  /// The address for `nightdesk.model.base-url`, `/v1` included.
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:%d/v1".formatted(server.getLocalPort()));
  }

  /// Requests received so far, whatever was answered.
  public int requests() {
    return requests.get();
  }

  /// The calls remembered, in the order they came.
  public List<LoopbackCall> calls() {
    return List.copyOf(remembered);
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = server.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException closed) {
      // The server was closed: nobody to serve any more.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream(), 16_384);
      OutputStream out = connection.getOutputStream();
      while (answered(in, out, connection)) {}
    } catch (IOException | InterruptedException gone) {
      // The client left, or a script wanted it so.
    } finally {
      connections.remove(connection);
    }
  }

  private boolean answered(InputStream in, OutputStream out, Socket connection)
      throws IOException, InterruptedException {
    String first = line(in);
    if (first.isEmpty()) {
      return false;
    }
    LoopbackCall call = call(first, in);
    if (remembering) {
      remembered.add(call);
    }
    return script.apply(call).send(out, connection);
  }

  private LoopbackCall call(String first, InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    int space = first.indexOf(' ');
    String path = first.substring(space + 1, first.lastIndexOf(' '));
    return new LoopbackCall(
        requests.incrementAndGet(),
        first.substring(0, space),
        path,
        Map.copyOf(headers),
        new String(body, StandardCharsets.UTF_8));
  }

  /// One line of a request's head; empty at the head's end or the connection's.
  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    while (true) {
      int next = in.read();
      if (next < 0) {
        if (line.isEmpty()) {
          return "";
        }
        throw new EOFException();
      }
      if (next == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) next);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
