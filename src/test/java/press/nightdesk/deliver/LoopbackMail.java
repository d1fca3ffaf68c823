package press.nightdesk.deliver;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/// A real SMTP server on loopback that keeps what it is given.
public final class LoopbackMail implements AutoCloseable {
  public static final String USER = "desk";
  public static final String PASSWORD = "open sesame";

  private static final char[] STORE = "changeit".toCharArray();

  private final SMTPServer server;
  private final List<byte[]> letters = new CopyOnWriteArrayList<>();

  private LoopbackMail(SMTPServer.Builder builder, BasicMessageListener listener, int port) {
    this.server =
        builder
            .bindAddress(InetAddress.getLoopbackAddress())
            .port(port)
            .messageHandler(
                (context, from, to, data) -> {
                  listener.messageArrived(context, from, to, data);
                  letters.add(data);
                })
            .build();
    server.start();
  }

  /// Takes everything from everybody.
  public static LoopbackMail open() {
    return on(freePort());
  }

  /// Takes everything from everybody, at this port.
  public static LoopbackMail on(int port) {
    return new LoopbackMail(new SMTPServer.Builder(), (_, _, _, _) -> {}, port);
  }

  /// Takes a letter and says that it does not.
  static LoopbackMail refusing() {
    return new LoopbackMail(
        new SMTPServer.Builder(),
        (_, _, _, _) -> {
          throw new RejectException(550, "no such list");
        },
        freePort());
  }

  /// Speaks only over TLS, and only to who knows the password.
  static LoopbackMail guarded(SSLContext tls) {
    return new LoopbackMail(
        new SMTPServer.Builder()
            .enableTLS()
            .requireTLS()
            .startTlsSocketFactory(tls)
            .requireAuth()
            .authenticationHandlerFactory(
                new EasyAuthenticationHandlerFactory(
                    (user, password, _) -> {
                      if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                      }
                    })),
        (_, _, _, _) -> {},
        freePort());
  }

  /// A port nobody listens at.
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// A key of its own for localhost, which believes itself.
  public static SSLContext tls(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path file = folder.resolve("key.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mail",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(STORE))
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    if (keytool.waitFor() != 0) {
      throw new IllegalStateException("keytool made no key");
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, STORE);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, STORE);
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  public int port() {
    return server.getPortAllocated();
  }

  /// The letters taken, read as mail.
  public List<MimeMessage> letters() {
    return letters.stream().map(LoopbackMail::read).toList();
  }

  private static MimeMessage read(byte[] letter) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
