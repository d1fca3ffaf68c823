package press.nightdesk.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Speaks as much SMTP as it takes to be given a letter, and hangs up instead of an answer.
final class DroppingServer implements AutoCloseable {
  private final ServerSocket server;

  DroppingServer() throws IOException {
    this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    try (Socket socket = server.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      OutputStream out = socket.getOutputStream();
      say(out, "220 here");
      String line = in.readLine();
      while (line != null && !line.equals(".")) {
        if (line.startsWith("DATA")) {
          say(out, "354 go on");
        } else if (line.matches("(EHLO|MAIL|RCPT).*")) {
          say(out, "250 fine");
        }
        line = in.readLine();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
