package press.nightdesk.llm;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// What the loopback provider sends back.
///
/// @param delay before the first byte; while the body drips, also before each byte of it
public record LoopbackAnswer(
    int status, Map<String, String> headers, String body, Duration delay, Manner manner) {
  /// How the body goes out.
  public enum Manner {
    WHOLE,
    /// Half of it, then the connection is closed.
    CUT,
    /// Nothing: the connection is reset.
    RESET,
    /// Byte by byte.
    DRIP
  }

  /// A JSON body.
  public static LoopbackAnswer of(int status, String body) {
    return new LoopbackAnswer(
        status, Map.of("Content-Type", "application/json"), body, Duration.ZERO, Manner.WHOLE);
  }

  public LoopbackAnswer with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new LoopbackAnswer(status, Map.copyOf(more), body, delay, manner);
  }

  public LoopbackAnswer after(Duration newDelay) {
    return new LoopbackAnswer(status, headers, body, newDelay, manner);
  }

  public LoopbackAnswer in(Manner newManner) {
    return new LoopbackAnswer(status, headers, body, delay, newManner);
  }

  /// Sends it, and says whether the connection is good for another request.
  boolean send(OutputStream out, Socket connection) throws IOException, InterruptedException {
    if (delay.isPositive()) {
      Thread.sleep(delay);
    }
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    switch (manner) {
      case WHOLE -> out.write(joined(head(content.length), content));
      case CUT -> {
        out.write(head(content.length));
        out.write(content, 0, content.length / 2);
      }
      case RESET -> connection.setSoLinger(true, 0);
      case DRIP -> {
        out.write(head(content.length));
        for (byte one : content) {
          out.write(one);
          Thread.sleep(delay);
        }
      }
    }
    return manner == Manner.WHOLE || manner == Manner.DRIP;
  }

  private byte[] head(int length) {
    StringBuilder head = new StringBuilder(128);
    head.append("HTTP/1.1 ").append(status).append(" -\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(length).append("\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[] head, byte[] content) {
    byte[] all = new byte[head.length + content.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(content, 0, all, head.length, content.length);
    return all;
  }
}
