package press.nightdesk.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.Tally;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AlarmsTest {
  private static final Credential SECRET =
      new Credential(
          "whsec_"
              + Base64.getEncoder()
                  .encodeToString(
                      "a key of two and thirty bytes...".getBytes(StandardCharsets.US_ASCII)));
  private static final Alert ALERT =
      new Alert(
          "nightly",
          Edition.parse("2026-11-23"),
          3,
          List.of("exit", "cost"),
          "nightly, edition 2026-11-23: 10 in, 7 published, 1 quarantined, 2 failed",
          null,
          null,
          new EditionFigures(
              Edition.parse("2026-11-23"),
              new Tally(10, 7, 1, 2, 0, 0),
              1,
              1,
              21,
              new BigDecimal("0.5")),
          Parcels.NOW);

  @Nested
  class AWebhook {
    private static WebhookAlarm at(URI address) {
      return new WebhookAlarm(
          address,
          Signature.with(SECRET),
          Duration.ofSeconds(20),
          Clock.fixed(Parcels.NOW, ZoneOffset.UTC));
    }

    @Test
    void isToldTheFactsAndCanCheckWhoTells() throws IOException {
      try (LoopbackService service = new LoopbackService("", 204)) {
        assertThat(at(service.address("/hook")).raise(ALERT)).isEmpty();
        LoopbackService.Call call = service.calls().getFirst();
        assertThat(call.headers())
            .containsAllEntriesOf(
                Signature.with(SECRET).headers(ALERT.id(), Parcels.NOW, call.body()));
        JsonNode event = JsonMapper.shared().readTree(call.body());
        assertThat(event.path("type").asString()).isEqualTo("run.alert");
        assertThat(event.path("text").asString()).isEqualTo(ALERT.text());
        assertThat(event.at("/data/exit").asInt()).isEqualTo(3);
        assertThat(event.at("/data/reasons").toString()).isEqualTo("[\"exit\",\"cost\"]");
        assertThat(event.at("/data/books/failed").asInt()).isEqualTo(2);
        assertThat(event.at("/data/books/failureRate").asDouble()).isEqualTo(0.2);
      }
    }

    @Test
    void thatIsBusyIsToldOnceMore() throws IOException {
      try (LoopbackService service = new LoopbackService("", 503, 200)) {
        assertThat(at(service.address("/")).raise(ALERT)).isEmpty();
        assertThat(service.calls()).hasSize(2);
        assertThat(service.calls().stream().map(c -> c.headers().get("webhook-id")).distinct())
            .hasSize(1);
      }
    }

    @Test
    void thatTakesNothingIsSaid() throws IOException {
      try (LoopbackService service = new LoopbackService("no such hook", 404)) {
        assertThat(at(service.address("/")).raise(ALERT)).contains("it answers 404 no such hook");
      }
    }

    @Test
    void thatNobodyServesIsSaidWithoutItsSecretPath() {
      WebhookAlarm alarm = at(URI.create("http://127.0.0.1:1/secret"));
      assertThat(alarm.raise(ALERT)).contains("nobody answers at 127.0.0.1:1");
      assertThat(alarm.place()).doesNotContain("secret");
    }
  }

  @Nested
  class ACommand {
    @TempDir Path folder;

    private static CommandAlarm of(Duration timeout, String... command) {
      return new CommandAlarm(List.of(command), timeout);
    }

    @Test
    void readsTheFactsAndHasThemInVariables() throws IOException {
      Path said = folder.resolve("said");
      String script = "cat; echo \"$NIGHTDESK_EXIT $NIGHTDESK_REASONS $NIGHTDESK_EDITION\"";
      assertThat(
              of(
                      Duration.ofSeconds(20),
                      "sh",
                      "-c",
                      "(" + script + ") > \"$1\"",
                      "alarm",
                      said.toString())
                  .raise(ALERT))
          .isEmpty();
      List<String> lines = Files.readAllLines(said);
      assertThat(JsonMapper.shared().readTree(lines.getFirst()).at("/data/name").asString())
          .isEqualTo("nightly");
      assertThat(lines.getLast()).isEqualTo("3 exit,cost 2026-11-23");
    }

    @Test
    void isStartedWithoutAShell() throws IOException {
      Path made = folder.resolve("$(touch x); y");
      assertThat(of(Duration.ofSeconds(20), "touch", made.toString()).raise(ALERT)).isEmpty();
      assertThat(made).exists();
    }

    @Test
    void thatFailsIsSaidWithWhatItComplainsOf() {
      assertThat(of(Duration.ofSeconds(20), "sh", "-c", "echo no pager >&2; exit 7").raise(ALERT))
          .contains("it ended with 7 no pager");
    }

    @Test
    void thatIsNotThereIsSaid() {
      assertThat(of(Duration.ofSeconds(20), "/no/such/program").raise(ALERT))
          .hasValueSatisfying(problem -> assertThat(problem).startsWith("it cannot be started"));
    }

    @Test
    void thatDoesNotEndIsKilledWithWhatItStarted() throws IOException {
      Path pid = folder.resolve("pid");
      assertThat(
              of(
                      Duration.ofSeconds(2),
                      "sh",
                      "-c",
                      "sleep 600 & echo $! > \"$1\"; wait",
                      "alarm",
                      pid.toString())
                  .raise(ALERT))
          .contains("it had not ended after 2 s");
      ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
          .ifPresent(child -> child.onExit().join());
    }
  }
}
