package press.nightdesk.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ListmonkTest {
  private static final String MADE = "{\"data\":{\"id\":12,\"status\":\"draft\"}}";

  @TempDir private Path folder;

  private Receipt deliver(LoopbackService service) {
    return new Listmonk(
            service.address("/"),
            "desk",
            new Credential("tok-123456"),
            List.of(3, 1),
            Duration.ofSeconds(20))
        .deliver(Parcels.in(folder));
  }

  @Test
  void theDigestIsADraftForTheLists() throws IOException {
    try (LoopbackService service = new LoopbackService(MADE, 200)) {
      assertThat(deliver(service)).isEqualTo(new Receipt.Sent("campaign 12"));
      LoopbackService.Call call = service.calls().getFirst();
      assertThat(call.path()).isEqualTo("/api/campaigns");
      String basic =
          Base64.getEncoder().encodeToString("desk:tok-123456".getBytes(StandardCharsets.UTF_8));
      assertThat(call.headers()).containsEntry("Authorization", "Basic " + basic);
      JsonNode campaign = JsonMapper.shared().readTree(call.body());
      assertThat(campaign.path("name").asString()).isEqualTo("nightly 2026-11-23");
      assertThat(campaign.path("type").asString()).isEqualTo("regular");
      assertThat(campaign.path("content_type").asString()).isEqualTo("html");
      assertThat(campaign.path("lists").toString()).isEqualTo("[1,3]");
      assertThat(campaign.has("send_at")).isFalse();
    }
  }

  @Test
  void nothingInTheDigestIsAProgramThere() throws IOException {
    try (LoopbackService service = new LoopbackService(MADE, 200)) {
      deliver(service);
      JsonNode campaign = JsonMapper.shared().readTree(service.calls().getFirst().body());
      assertThat(campaign.path("body").asString())
          .contains("&#123;&#123;{ . }}")
          .doesNotContain("{{");
      assertThat(campaign.path("altbody").asString()).contains("{ { . }}").doesNotContain("{{");
    }
  }

  @Test
  void aTokenThatIsRefusedIsToldWithoutIt() throws IOException {
    try (LoopbackService service = new LoopbackService("{\"message\":\"tok-123456?\"}", 403)) {
      Receipt receipt = deliver(service);
      assertThat(receipt).isInstanceOf(Receipt.NotSent.class);
      assertThat(receipt.toString())
          .contains("nightdesk.deliver.listmonk.username")
          .doesNotContain("tok-123456");
    }
  }

  @Test
  void whatItSaysAgainstTheCampaignIsPassedOn() throws IOException {
    try (LoopbackService service =
        new LoopbackService("{\"message\":\"no list tok-123456\"}", 400)) {
      assertThat(deliver(service).toString()).contains("400", "no list ***");
    }
  }
}
