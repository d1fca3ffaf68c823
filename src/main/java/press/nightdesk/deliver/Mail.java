package press.nightdesk.deliver;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ContentHash;

/// Mails the digest by SMTP. Its Message-ID is of the job, the edition and what it tells, so that
/// two copies of one letter are known as one.
public final class Mail implements Channel {
  private static final String KEY = "nightdesk.deliver.smtp";

  private final MailServer server;
  private final Envelope envelope;

  public Mail(MailServer server, Envelope envelope) {
    this.server = server;
    this.envelope = envelope;
  }

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public String place() {
    return "mail to %s by %s".formatted(envelope.readers(), server);
  }

  /// The readers, by whichever server.
  @Override
  public ContentHash target() {
    return ContentHash.of(envelope.readers());
  }

  @Override
  public boolean repeatable() {
    return false;
  }

  @Override
  public Receipt deliver(Parcel parcel) {
    String id = parcel.id(target()) + "@" + envelope.domain();
    DigestMessage message;
    Session session = Session.getInstance(server.properties());
    try {
      message = DigestMessage.of(session, envelope, parcel, id);
    } catch (IOException unreadable) {
      return parcel.unreadable(unreadable);
    } catch (MessagingException impossible) {
      throw new IllegalStateException("a letter that cannot be written", impossible);
    }
    try {
      return Deadline.within(server.timeout(), () -> send(session, message, id));
    } catch (TimeoutException late) {
      String problem =
          "%s did not take the letter within %d s".formatted(server, server.timeout().toSeconds());
      return broken(message, problem);
    } catch (ExecutionException failed) {
      return failed(message, failed.getCause());
    }
  }

  private Receipt send(Session session, DigestMessage message, String id)
      throws MessagingException {
    Transport transport = session.getTransport("smtp");
    try {
      transport.connect(
          server.host(),
          server.port(),
          server.username(),
          server.password() == null ? null : server.password().value());
      transport.sendMessage(message, message.getAllRecipients());
      return new Receipt.Sent("<%s>".formatted(id));
    } finally {
      part(transport);
    }
  }

  /// A letter that was taken stays taken, however the two part.
  private static void part(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException ignored) {
      return;
    }
  }

  private Receipt failed(DigestMessage message, @Nullable Throwable failed) {
    return switch (failed) {
      case AuthenticationFailedException _ ->
          new Receipt.NotSent(
              "%s refuses the user name or the password".formatted(server),
              "correct %s.username and password".formatted(KEY));
      case MailConnectException _ when Words.among(failed, UnknownHostException.class) ->
          new Receipt.NotSent(
              "there is no host " + server.host(), "correct %s.host".formatted(KEY));
      case MailConnectException _ ->
          new Receipt.NotSent(
              "nobody answers at " + server, "see to that server, or correct %s".formatted(KEY));
      case MessagingException _ when Words.among(failed, SSLException.class) ->
          broken(message, Words.unsafe(server.toString(), failed));
      // A word from the server about the letter itself: it has not taken it.
      case SMTPSendFailedException refused -> refused(refused, refused.getReturnCode());
      case SMTPSenderFailedException refused -> refused(refused, refused.getReturnCode());
      case SMTPAddressFailedException refused -> refused(refused, refused.getReturnCode());
      case SendFailedException refused when !message.begun() -> refused(refused, 0);
      case MessagingException e -> broken(message, "%s: %s".formatted(server, said(e)));
      case null, default -> throw new IllegalStateException("the letter could not be sent", failed);
    };
  }

  private Receipt refused(MessagingException refused, int code) {
    if (code == -1) {
      return new Receipt.Unknown(
          "%s broke the connection off".formatted(server), "look whether it came");
    }
    return new Receipt.NotSent(
        "%s refuses the letter: %s".formatted(server, said(refused)),
        code / 100 == 4
            ? "it says for now; try again later"
            : "see what it says, and correct %s".formatted(KEY));
  }

  /// Up to the letter's first byte nothing can have arrived.
  private Receipt broken(DigestMessage message, String problem) {
    return message.begun()
        ? new Receipt.Unknown(problem, "look whether it came")
        : new Receipt.NotSent(problem, "see to that server, or correct %s".formatted(KEY));
  }

  private String said(MessagingException said) {
    Throwable root = said;
    while (root instanceof MessagingException outer && outer.getNextException() != null) {
      root = outer.getNextException();
    }
    String text = Words.line(String.valueOf(root.getMessage()));
    return server.password() == null ? text : server.password().redact(text);
  }
}
