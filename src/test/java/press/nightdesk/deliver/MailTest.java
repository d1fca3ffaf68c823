package press.nightdesk.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.deliver.MailServer.Security;

class MailTest {
  @TempDir private Path folder;

  private static Mail open(int port) {
    return mail(port, Security.NONE, null, null);
  }

  private static Mail mail(
      int port, Security security, @Nullable String password, @Nullable SSLContext tls) {
    return new Mail(
        new MailServer(
            "localhost",
            port,
            security,
            password == null ? null : LoopbackMail.USER,
            password == null ? null : new Credential(password),
            Duration.ofSeconds(20),
            tls == null ? null : tls.getSocketFactory()),
        new Envelope(
            Envelope.address("Night desk <news@example.org>"),
            List.of(Envelope.address("readers@lists.example.org")),
            URI.create("https://lists.example.org/u/readers")));
  }

  @Nested
  class ALetter {
    @Test
    void bringsTheDigestAsTextAndAsHtml() throws Exception {
      try (LoopbackMail server = LoopbackMail.open()) {
        Receipt receipt = open(server.port()).deliver(Parcels.in(folder));
        MimeMessage letter = server.letters().getFirst();
        assertThat(receipt).isEqualTo(new Receipt.Sent(letter.getMessageID()));
        assertThat(letter.getSubject()).isEqualTo("nightly, Monday, 23 November 2026: 2 articles");
        assertThat(letter.getFrom()[0]).hasToString("Night desk <news@example.org>");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getContentType()).startsWith("multipart/alternative");
        MimeMultipart forms = (MimeMultipart) letter.getContent();
        assertThat(forms.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat((String) forms.getBodyPart(0).getContent()).startsWith("Привет");
        assertThat(forms.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat((String) forms.getBodyPart(1).getContent()).contains("Привет");
      }
    }

    @Test
    void unsubscribesWithOneClick() throws Exception {
      try (LoopbackMail server = LoopbackMail.open()) {
        open(server.port()).deliver(Parcels.in(folder));
        MimeMessage letter = server.letters().getFirst();
        assertThat(letter.getHeader("List-Unsubscribe"))
            .containsExactly("<https://lists.example.org/u/readers>");
        assertThat(letter.getHeader("List-Unsubscribe-Post"))
            .containsExactly("List-Unsubscribe=One-Click");
      }
    }

    @Test
    void hasTheSameMessageIdEachTime() throws Exception {
      try (LoopbackMail server = LoopbackMail.open()) {
        open(server.port()).deliver(Parcels.in(folder));
        open(server.port()).deliver(Parcels.in(folder));
        assertThat(server.letters().get(0).getMessageID())
            .isEqualTo(server.letters().get(1).getMessageID())
            .endsWith("@example.org>");
      }
    }

    @Test
    void withoutItsDigestIsNotSent() {
      Parcel bare = Parcels.in(folder);
      Parcel elsewhere = new Parcel(bare.night(), folder.resolve("none"), null, Parcels.NOW);
      assertThat(open(LoopbackMail.freePort()).deliver(elsewhere))
          .isInstanceOf(Receipt.NotSent.class);
    }
  }

  @Nested
  class AGuardedServer {
    @Test
    void isSpokenToOverStartTlsWithThePassword() throws Exception {
      SSLContext tls = LoopbackMail.tls(folder);
      try (LoopbackMail server = LoopbackMail.guarded(tls)) {
        assertThat(
                mail(server.port(), Security.STARTTLS, LoopbackMail.PASSWORD, tls)
                    .deliver(Parcels.in(folder)))
            .isInstanceOf(Receipt.Sent.class);
        assertThat(server.letters()).hasSize(1);
      }
    }

    @Test
    void thatRefusesThePasswordIsToldWithoutIt() throws Exception {
      SSLContext tls = LoopbackMail.tls(folder);
      try (LoopbackMail server = LoopbackMail.guarded(tls)) {
        Receipt receipt =
            mail(server.port(), Security.STARTTLS, "wrong horse", tls).deliver(Parcels.in(folder));
        assertThat(receipt).isInstanceOf(Receipt.NotSent.class);
        assertThat(receipt.toString())
            .contains("refuses the user name or the password", "nightdesk.deliver.smtp.username")
            .doesNotContain("wrong horse");
      }
    }

    @Test
    void whoseCertificateNobodyVouchesForGetsNothing() throws Exception {
      try (LoopbackMail server = LoopbackMail.guarded(LoopbackMail.tls(folder))) {
        Receipt receipt =
            mail(server.port(), Security.STARTTLS, LoopbackMail.PASSWORD, null)
                .deliver(Parcels.in(folder));
        assertThat(receipt).isInstanceOf(Receipt.NotSent.class);
        assertThat(receipt.toString()).contains("certificate is not accepted");
      }
    }
  }

  @Nested
  class AServerThat {
    @Test
    void offersNoStartTlsGetsNothing() {
      try (LoopbackMail server = LoopbackMail.open()) {
        assertThat(mail(server.port(), Security.STARTTLS, null, null).deliver(Parcels.in(folder)))
            .isInstanceOf(Receipt.NotSent.class);
        assertThat(server.letters()).isEmpty();
      }
    }

    @Test
    void isNotThereIsToldWithItsAddress() {
      int port = LoopbackMail.freePort();
      Receipt receipt = open(port).deliver(Parcels.in(folder));
      assertThat(receipt).isInstanceOf(Receipt.NotSent.class);
      assertThat(receipt.toString()).contains("nobody answers at localhost:" + port);
    }

    @Test
    void refusesTheLetterHasNotTakenIt() {
      try (LoopbackMail server = LoopbackMail.refusing()) {
        Receipt receipt = open(server.port()).deliver(Parcels.in(folder));
        assertThat(receipt).isInstanceOf(Receipt.NotSent.class);
        assertThat(receipt.toString()).contains("no such list");
      }
    }

    @Test
    void fallsSilentInTheMiddleMayHaveTakenIt() throws Exception {
      try (DroppingServer server = new DroppingServer()) {
        assertThat(open(server.port()).deliver(Parcels.in(folder)))
            .isInstanceOf(Receipt.Unknown.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "news@example.org\r\nBcc: all@example.org",
        "a@example.org, b@example.org",
        "news",
        "group: a@example.org;",
        "<news@exa mple.org>"
      })
  void whatIsNotOneAddressIsNone(String text) {
    assertThatThrownBy(() -> Envelope.address(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
