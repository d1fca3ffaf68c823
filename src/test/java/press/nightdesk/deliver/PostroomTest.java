package press.nightdesk.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.Delivery.State;
import press.nightdesk.domain.DeliveryNote;
import press.nightdesk.domain.DeliveryNote.Kind;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.Editions;

class PostroomTest {
  private static final NightEdition NIGHT = Editions.of(Editions.clean());
  private static final NightEdition CHANGED = Editions.of(Editions.clean(), Editions.flagged());

  @TempDir private Path folder;

  private final Map<String, Delivery> book = new HashMap<>();
  private final LoopbackService service;
  private final Webhook webhook;
  private boolean stopped;

  PostroomTest() throws IOException {
    service = new LoopbackService("", 400, 204);
    webhook = webhook(service);
  }

  @AfterEach
  void closeService() {
    service.close();
  }

  private static Webhook webhook(LoopbackService service) {
    byte[] key = "a key of two and thirty bytes...".getBytes(StandardCharsets.US_ASCII);
    return new Webhook(
        service.address("/"),
        Signature.with(new Credential("whsec_" + Base64.getEncoder().encodeToString(key))),
        Duration.ofSeconds(20),
        Clock.systemUTC(),
        _ -> {});
  }

  private Postroom postroom(Channel channel) {
    Book memory =
        new Book() {
          @Override
          public Optional<Delivery> last(Edition edition, String channel, ContentHash target) {
            return Optional.ofNullable(book.get(channel + target));
          }

          @Override
          public void remember(Edition edition, Delivery delivery) {
            book.put(delivery.channel() + delivery.target(), delivery);
          }
        };
    return new Postroom(
        List.of(channel), memory, Clock.fixed(Parcels.NOW, ZoneOffset.UTC), false, () -> stopped);
  }

  private Kind deliver(NightEdition night, String... again) {
    List<DeliveryNote> notes = postroom(webhook).deliver(night, folder, null, Set.of(again));
    assertThat(notes).hasSize(1);
    return notes.getFirst().kind();
  }

  private void remembered(State state) {
    book.put(
        webhook.name() + webhook.target(),
        new Delivery(
            webhook.name(), webhook.target(), state, NIGHT.contents(), "x", null, Parcels.NOW));
  }

  private int calls() {
    return service.calls().size();
  }

  @Nested
  class AnEdition {
    @Test
    void thatFailedIsTriedAgainAndThenNoMore() {
      assertThat(deliver(NIGHT)).isEqualTo(Kind.FAILED);
      assertThat(deliver(NIGHT)).isEqualTo(Kind.DELIVERED);
      assertThat(deliver(NIGHT)).isEqualTo(Kind.ALREADY);
      assertThat(calls()).isEqualTo(2);
    }

    @Test
    void thatChangedSinceIsSaidAndSentOnlyOnRequest() {
      remembered(State.SENT);
      assertThat(deliver(CHANGED)).isEqualTo(Kind.CHANGED);
      assertThat(calls()).isZero();
      assertThat(deliver(CHANGED, "webhook")).isEqualTo(Kind.FAILED);
      assertThat(calls()).isEqualTo(1);
    }

    @Test
    void inTheMiddleOfWhichARunWasKilledIsUncertainForGood() {
      remembered(State.SENDING);
      assertThat(deliver(NIGHT)).isEqualTo(Kind.UNCERTAIN);
      assertThat(deliver(NIGHT)).isEqualTo(Kind.UNCERTAIN);
      assertThat(calls()).isZero();
    }

    @Test
    void thatIsUncertainArrivedIfSomebodySaysSo() {
      remembered(State.UNCERTAIN);
      postroom(webhook).settle(NIGHT, Set.of("webhook"));
      assertThat(deliver(NIGHT)).isEqualTo(Kind.ALREADY);
      assertThat(calls()).isZero();
    }

    @Test
    void whoseCopyWasCutOffIsCopiedAgain(@TempDir Path target) {
      Folder files = new Folder(target);
      book.put(
          files.name() + files.target(),
          new Delivery(
              files.name(),
              files.target(),
              State.SENDING,
              NIGHT.contents(),
              null,
              null,
              Parcels.NOW));
      assertThat(postroom(files).deliver(NIGHT, folder, null, Set.of()))
          .extracting(DeliveryNote::kind)
          .containsExactly(Kind.DELIVERED);
    }
  }

  @Nested
  class OfEarlierNights {
    @Test
    void onlyWhatFailedIsSent() {
      assertThat(postroom(webhook).deliverWhatFailed(NIGHT, folder, null)).isEmpty();
      remembered(State.UNCERTAIN);
      assertThat(postroom(webhook).deliverWhatFailed(NIGHT, folder, null)).isEmpty();
      remembered(State.FAILED);
      assertThat(postroom(webhook).deliverWhatFailed(NIGHT, folder, null)).hasSize(1);
      assertThat(calls()).isEqualTo(1);
    }
  }

  @Nested
  class IsHeldBack {
    @Test
    void anEditionWithoutAnArticle() {
      assertThat(deliver(Editions.of())).isEqualTo(Kind.HELD);
      assertThat(calls()).isZero();
    }
  }

  @Test
  void nothingIsBegunOnceTheRunIsToldToStop() {
    stopped = true;
    assertThat(postroom(webhook).deliver(NIGHT, folder, null, Set.of())).isEmpty();
    assertThat(calls()).isZero();
  }
}
