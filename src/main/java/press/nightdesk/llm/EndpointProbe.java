package press.nightdesk.llm;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Whether an endpoint can be reached: its name, its port and, with https, its certificate. No
/// request is sent.
public final class EndpointProbe {
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;
  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  private EndpointProbe() {}

  /// Where a model's endpoint is.
  ///
  /// @throws IllegalArgumentException for recorded replies, which have none
  public static URI address(ModelSpec spec) {
    if (spec.baseUrl() != null) {
      return spec.baseUrl();
    }
    return URI.create(
        switch (spec.provider()) {
          case OPENAI -> "https://api.openai.com/v1";
          case ANTHROPIC -> "https://api.anthropic.com/v1";
          case GEMINI -> "https://generativelanguage.googleapis.com/v1beta";
          case MISTRAL -> "https://api.mistral.ai/v1";
          case OLLAMA -> ProviderModels.OLLAMA_ADDRESS;
          case RECORDED -> throw new IllegalArgumentException("recorded replies have no endpoint");
        });
  }

  /// Connects and hangs up.
  ///
  /// @param deadline of each step: name, connection, certificate
  /// @return what was found, in words
  /// @throws IOException that says which step failed
  public static String reach(URI address, Duration deadline) throws IOException {
    boolean secure = isSecure(address);
    int port = port(address);
    InetAddress found = resolved(address.getHost(), deadline);
    int millis = Math.toIntExact(deadline.toMillis());
    try (Socket socket = new Socket()) {
      connect(socket, found, port, millis);
      if (secure) {
        handshake(socket, address.getHost(), port, millis);
      }
    }
    return "%s answers%s"
        .formatted(hostAndPort(address), secure ? ", its certificate is in order" : "");
  }

  /// Where a connection goes to: `127.0.0.1:8080`.
  static String hostAndPort(URI address) {
    return address.getHost() + ":" + port(address);
  }

  private static int port(URI address) {
    int named = address.getPort();
    return named > 0 ? named : isSecure(address) ? HTTPS_PORT : HTTP_PORT;
  }

  private static boolean isSecure(URI address) {
    return "https".equals(address.getScheme().toLowerCase(Locale.ROOT));
  }

  private static InetAddress resolved(String host, Duration deadline) throws IOException {
    try {
      return CompletableFuture.supplyAsync(() -> lookedUp(host), THREADS)
          .orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS)
          .join();
    } catch (CompletionException failed) {
      throw new IOException("the name %s cannot be resolved".formatted(host), failed);
    }
  }

  private static InetAddress lookedUp(String host) {
    try {
      return InetAddress.getByName(host.replaceAll("^\\[|]$", ""));
    } catch (IOException unknown) {
      throw new CompletionException(unknown);
    }
  }

  private static void connect(Socket socket, InetAddress found, int port, int millis)
      throws IOException {
    try {
      socket.connect(new InetSocketAddress(found, port), millis);
      socket.setSoTimeout(millis);
    } catch (IOException refused) {
      throw new IOException(
          "%s:%d cannot be reached (%s)"
              .formatted(found.getHostAddress(), port, refused.getMessage()),
          refused);
    }
  }

  private static void handshake(Socket socket, String host, int port, int millis)
      throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (SSLSocket secure = (SSLSocket) factory.createSocket(socket, host, port, true)) {
      SSLParameters parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      secure.setSSLParameters(parameters);
      secure.setSoTimeout(millis);
      secure.startHandshake();
    } catch (IOException untrusted) {
      throw new IOException(
          "%s:%d shows no certificate that can be trusted (%s)"
              .formatted(host, port, untrusted.getMessage()),
          untrusted);
    }
  }
}
