package press.nightdesk.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookTest {
  private static final byte[] KEY =
      "a key of two and thirty bytes...".getBytes(StandardCharsets.US_ASCII);
  private static final Credential SECRET =
      new Credential("whsec_" + Base64.getEncoder().encodeToString(KEY));

  @TempDir private Path folder;

  private final List<Duration> waits = new ArrayList<>();

  private Receipt deliver(URI address) {
    return new Webhook(
            address,
            Signature.with(SECRET),
            Duration.ofSeconds(20),
            Clock.fixed(Parcels.NOW, ZoneOffset.UTC),
            waits::add)
        .deliver(Parcels.in(folder));
  }

  /// As a receiver checks it who knows only the standard.
  private static String signature(LoopbackService.Call call) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
    String signed =
        call.headers().get("webhook-id")
            + "."
            + call.headers().get("webhook-timestamp")
            + "."
            + call.body();
    return "v1,"
        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anEventIsSignedAndTellsTheEdition() throws Exception {
    try (LoopbackService service = new LoopbackService("", 204)) {
      assertThat(deliver(service.address("/hook?key=1"))).isInstanceOf(Receipt.Sent.class);
      LoopbackService.Call call = service.calls().getFirst();
      assertThat(call.path()).isEqualTo("/hook?key=1");
      assertThat(call.headers())
          .containsEntry("webhook-timestamp", Long.toString(Parcels.NOW.getEpochSecond()))
          .containsEntry("webhook-signature", signature(call))
          .containsEntry("content-type", "application/json");
      JsonNode event = JsonMapper.shared().readTree(call.body());
      assertThat(event.path("type").asString()).isEqualTo("edition.published");
      assertThat(event.path("text").asString())
          .isEqualTo("nightly, Monday, 23 November 2026: 2 articles");
      assertThat(event.at("/data/edition").asString()).isEqualTo("2026-11-23");
      assertThat(event.at("/data/items")).hasSize(2);
      assertThat(event.at("/data/items/0/abstract").asString()).isNotEmpty();
    }
  }

  @Test
  void whoCannotTakeItNowIsAskedAgainWithTheSameId() throws IOException {
    try (LoopbackService service = new LoopbackService("", 503, 429, 200)) {
      assertThat(deliver(service.address("/"))).isInstanceOf(Receipt.Sent.class);
      assertThat(service.calls()).hasSize(3);
      assertThat(service.calls().stream().map(call -> call.headers().get("webhook-id")).distinct())
          .hasSize(1);
      assertThat(waits).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }
  }

  @Test
  void whoNeverCanIsGivenUp() throws IOException {
    try (LoopbackService service = new LoopbackService("", 503)) {
      assertThat(deliver(service.address("/"))).isInstanceOf(Receipt.NotSent.class);
      assertThat(service.calls()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 401, 404, 410})
  void whoRefusesIsNotAskedAgain(int status) throws IOException {
    try (LoopbackService service = new LoopbackService("", status)) {
      assertThat(deliver(service.address("/"))).isInstanceOf(Receipt.NotSent.class);
      assertThat(service.calls()).hasSize(1);
    }
  }

  @Test
  void whoHangsUpMayHaveTakenIt() throws IOException {
    try (LoopbackService service = new LoopbackService("", LoopbackService.HANG_UP)) {
      assertThat(deliver(service.address("/"))).isInstanceOf(Receipt.Unknown.class);
      assertThat(service.calls()).hasSize(1);
    }
  }

  @Test
  void nobodyThereIsToldWithoutThePath() {
    Receipt receipt =
        deliver(URI.create("http://127.0.0.1:%d/T0/secret".formatted(LoopbackMail.freePort())));
    assertThat(receipt).isInstanceOf(Receipt.NotSent.class);
    assertThat(receipt.toString())
        .contains("nobody answers at 127.0.0.1:")
        .doesNotContain("secret");
  }

  @Test
  void aHostThatIsNoneIsNamed() {
    assertThat(deliver(URI.create("http://no-such-host.invalid/T0")).toString())
        .contains("there is no host no-such-host.invalid");
  }

  @Test
  void onlyACertificateIsBlamedThatIsAtFault() {
    assertThat(Words.unsafe("x:1", new SSLException("Unsupported or unrecognized SSL message")))
        .isEqualTo("no safe connection to x:1: it does not speak TLS as it should there");
    assertThat(Words.unsafe("x:1", new SSLException("bad", new CertificateException("no"))))
        .isEqualTo("no safe connection to x:1: its certificate is not accepted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hush hush", "whsec_", "whsec_c2hvcnQ=", "whsec_§§§"})
  void aWeakSecretIsNone(String secret) {
    assertThatThrownBy(() -> Signature.with(new Credential(secret)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("hush")
        .hasMessageContaining("openssl");
  }
}
