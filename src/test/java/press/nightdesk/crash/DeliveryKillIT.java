package press.nightdesk.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.DeliveryNote;
import press.nightdesk.domain.DeliveryNote.Kind;
import press.nightdesk.job.Night;
import press.nightdesk.weather.MeteredProvider;
import press.nightdesk.weather.Weather;

/// A run is killed while it delivers, then started again: nothing is sent twice by itself.
class DeliveryKillIT {
  private static final Point NOT_BEGUN = Point.at("press.nightdesk.deliver.Postroom.send");
  private static final Point BEGUN = Point.at("press.nightdesk.deliver.Webhook.deliver");
  private static final Point TAKEN = Point.at("press.nightdesk.deliver.Receipt$Sent.<init>");

  @TempDir Path folder;

  private final AtomicInteger received = new AtomicInteger();
  private final HttpServer receiver;

  DeliveryKillIT() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          received.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void closeReceiver() {
    receiver.stop(0);
  }

  @Test
  void whatWasNotBegunIsSentOnce() {
    assertThat(killedAndRunAgain(NOT_BEGUN).kind()).isEqualTo(Kind.DELIVERED);
    assertThat(received).hasValue(1);
  }

  @Test
  void whatWasBegunAndNotHandedOverIsUncertain() {
    DeliveryNote note = killedAndRunAgain(BEGUN);
    assertThat(note.kind()).isEqualTo(Kind.UNCERTAIN);
    assertThat(note.line()).contains("the run was killed while it was sending");
    assertThat(received).hasValue(0);
  }

  @Test
  void whatWasHandedOverAndNotRememberedIsUncertainAndNotSentTwice() {
    assertThat(killedAndRunAgain(TAKEN).kind()).isEqualTo(Kind.UNCERTAIN);
    assertThat(received).hasValue(1);
  }

  private DeliveryNote killedAndRunAgain(Point point) {
    try (MeteredProvider provider = MeteredProvider.under(Weather.fair())) {
      Night night =
          Night.at(folder, provider.baseUrl())
              .articles(1, 2)
              .with("nightdesk.deliver.webhook.url=http://127.0.0.1:" + port() + "/")
              .with("nightdesk.deliver.webhook.secret=whsec_" + "A".repeat(43) + "=");
      Ambush.kill(night, point);
      return night.runToTheEnd().deliveries().getFirst();
    }
  }

  private int port() {
    return receiver.getAddress().getPort();
  }
}
