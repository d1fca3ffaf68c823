package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.deliver.LoopbackMail;
import press.nightdesk.domain.DeliveryNote;
import press.nightdesk.domain.DeliveryNote.Kind;
import press.nightdesk.domain.Edition;
import press.nightdesk.llm.LoopbackProvider;

/// The whole job, to a real mail server.
class DeliveryIT {
  @TempDir Path folder;

  private final LoopbackProvider provider = LoopbackProvider.newsroom();
  private final int port = LoopbackMail.freePort();

  @AfterEach
  void closeProvider() {
    provider.close();
  }

  private Night night() {
    return Night.at(folder, provider.baseUrl())
        .with("nightdesk.deliver.smtp.host=localhost")
        .with("nightdesk.deliver.smtp.port=" + port)
        .with("nightdesk.deliver.smtp.security=none")
        .with("nightdesk.deliver.smtp.from=Night desk <news@example.org>")
        .with("nightdesk.deliver.smtp.to=readers@lists.example.org");
  }

  private static List<Kind> kinds(RunResult result) {
    return ((RunResult.Complete) result).deliveries().stream().map(DeliveryNote::kind).toList();
  }

  private List<Kind> deliver(Set<String> again) {
    try (DeliveryDesk desk = DeliveryDesk.open(night().job(), night().overrides())) {
      return desk.deliver(Night.EDITION, again, Set.of()).stream().map(DeliveryNote::kind).toList();
    }
  }

  private String books() throws IOException {
    return Files.readString(night().output("run.json"));
  }

  @Test
  void twoRunsSendOneLetterAndAChangedEditionIsSaid() throws Exception {
    try (LoopbackMail server = LoopbackMail.on(port)) {
      assertThat(kinds(night().articles(1, 2).run())).containsExactly(Kind.DELIVERED);
      assertThat(kinds(night().run())).containsExactly(Kind.ALREADY);
      assertThat(server.letters()).hasSize(1);
      assertThat(books()).contains("\"state\" : \"sent\"", "\"changed\" : false");
      String id = server.letters().getFirst().getMessageID();

      assertThat(kinds(night().articles(3, 3).run())).containsExactly(Kind.CHANGED);
      assertThat(server.letters()).hasSize(1);
      assertThat(books()).contains("\"changed\" : true");

      assertThat(deliver(Set.of("smtp"))).containsExactly(Kind.DELIVERED);
      assertThat(deliver(Set.of())).containsExactly(Kind.ALREADY);
      assertThat(server.letters()).hasSize(2);
      assertThat(server.letters().getLast().getMessageID()).isNotEqualTo(id);
      assertThat(books()).contains("\"changed\" : false");
    }
  }

  @Test
  void whatFailedIsDeliveredByTheNextRunEvenOfAnotherNight() throws IOException {
    RunResult.Complete down = night().articles(1, 2).runToTheEnd();
    assertThat(kinds(down)).containsExactly(Kind.FAILED);
    assertThat(down.deliveries().getFirst().amiss()).isTrue();
    assertThat(down.deliveries().getFirst().line()).contains("nobody answers at localhost:" + port);
    assertThat(books()).contains("\"state\" : \"failed\"");
    assertThat(night().output("digest.html")).exists();
    night().articles(3, 3);
    try (LoopbackMail server = LoopbackMail.on(port);
        Desk desk =
            Desk.open(night().job(), night().overrides(), new Night.Watcher(), new StopSignal())) {
      RunResult result = desk.run(Edition.parse("2026-11-23"), null);
      assertThat(kinds(result)).containsExactly(Kind.DELIVERED, Kind.DELIVERED);
      assertThat(server.letters()).hasSize(2);
    }
    assertThat(books()).contains("\"state\" : \"sent\"");
  }

  @Test
  void aRunThatIsToldNotToDeliverLeavesItToTheCommand() {
    try (LoopbackMail server = LoopbackMail.on(port)) {
      assertThat(kinds(night().articles(1, 1).with("nightdesk.deliver.automatic=false").run()))
          .isEmpty();
      assertThat(server.letters()).isEmpty();
      assertThat(deliver(Set.of())).containsExactly(Kind.DELIVERED);
      assertThat(server.letters()).hasSize(1);
    }
  }

  @Test
  void whatIsWrongIsNamedBeforeAnythingStarts() {
    Night wrong =
        night()
            .with("nightdesk.publish=records")
            .with("nightdesk.deliver.smtp.host=mail.example.org")
            .with("nightdesk.deliver.smtp.username=desk")
            .with("nightdesk.deliver.smtp.password=open sesame")
            .with("nightdesk.deliver.webhook.url=ftp://example.org/hush")
            .with("nightdesk.deliver.webhook.secret=hush hush")
            .with("nightdesk.deliver.files.folder=" + folder.resolve("out/copy"));
    assertThatThrownBy(wrong::run)
        .isInstanceOf(JobMistaken.class)
        .hasMessageContaining("nightdesk.deliver.smtp sends the digest")
        .hasMessageContaining("nightdesk.deliver.smtp.security is none")
        .hasMessageContaining("nightdesk.deliver.webhook.url is an address")
        .hasMessageContaining("nightdesk.deliver.webhook.secret is whsec_")
        .hasMessageContaining("nightdesk.deliver.files.folder lies in nightdesk.output")
        .hasMessageNotContaining("hush")
        .hasMessageNotContaining("sesame");
  }
}
