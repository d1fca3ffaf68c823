package press.nightdesk.deliver;

import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/// The server that takes mail for others.
///
/// @param username null if it asks for none
/// @param password null if it asks for none
/// @param timeout until it has taken a message over
/// @param trust whose certificates are believed; null for those the JDK believes
public record MailServer(
    String host,
    int port,
    Security security,
    @Nullable String username,
    @Nullable Credential password,
    Duration timeout,
    @Nullable SSLSocketFactory trust) {
  /// How a connection is kept from others' eyes.
  public enum Security {
    /// It begins in the open and must become TLS before anything is said.
    STARTTLS,
    /// TLS from the first byte.
    TLS,
    /// Not at all.
    NONE
  }

  /// The port that is usual for it.
  public static int usualPort(Security security) {
    return switch (security) {
      case STARTTLS -> 587;
      case TLS -> 465;
      case NONE -> 25;
    };
  }

  Properties properties() {
    String millis = Long.toString(timeout.toMillis());
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.writetimeout", millis);
    properties.put("mail.smtp.auth", Boolean.toString(username != null));
    properties.put("mail.smtp.starttls.enable", is(Security.STARTTLS));
    properties.put("mail.smtp.starttls.required", is(Security.STARTTLS));
    properties.put("mail.smtp.ssl.enable", is(Security.TLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.sendpartial", "false");
    // Once the letter is taken, nothing that is said at parting matters.
    properties.put("mail.smtp.quitwait", "false");
    if (trust != null) {
      properties.put("mail.smtp.ssl.socketFactory", trust);
    }
    return properties;
  }

  private String is(Security other) {
    return Boolean.toString(security == other);
  }

  @Override
  public String toString() {
    return "%s:%d".formatted(host, port);
  }
}
