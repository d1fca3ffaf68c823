package press.nightdesk.deliver;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/// An edition as a letter: the digest as text and, for those who can show it, as HTML.
final class DigestMessage extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String id;
  private volatile boolean begun;

  private DigestMessage(Session session, String id) {
    super(session);
    this.id = id;
  }

  /// The letter, ready to be sent.
  ///
  /// @param id the message's, without angle brackets
  /// @throws IOException if the digest cannot be read
  static DigestMessage of(Session session, Envelope envelope, Parcel parcel, String id)
      throws IOException, MessagingException {
    DigestMessage message = new DigestMessage(session, id);
    message.setFrom(envelope.from());
    for (var reader : envelope.to()) {
      message.addRecipient(Message.RecipientType.TO, reader);
    }
    message.setSubject(parcel.subject(), UTF_8);
    message.setSentDate(Date.from(parcel.at()));
    // RFC 3834: so that nobody's holiday notice answers it.
    message.setHeader("Auto-Submitted", "auto-generated");
    if (envelope.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<%s>".formatted(envelope.unsubscribe()));
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    MimeMultipart forms = new MimeMultipart("alternative");
    forms.addBodyPart(part(parcel.read("digest.txt"), "plain"));
    forms.addBodyPart(part(parcel.read("digest.html"), "html"));
    message.setContent(forms);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String text, String form) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, form);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /// Whether the server has been given any of it.
  boolean begun() {
    return begun;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
    begun = true;
    super.writeTo(out, ignored);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", "<%s>".formatted(id));
  }
}
