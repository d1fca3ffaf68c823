package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The time of day jumps by hours, as after a night's time synchronisation or by a person's hand,
/// while the whole chain waits over HTTP.
class ClockJumpTest {
  @TempDir Path folder;

  private final VirtualTime steady = new VirtualTime();
  private JdbcConnectionPool database;
  private ReplyLedger ledger;

  @BeforeEach
  void open() {
    database = Ledgers.database(folder);
    ledger = new ReplyLedger(database);
  }

  @AfterEach
  void close() {
    ledger.close();
    database.dispose();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT5H", "PT-5H"})
  void aPauseLastsAsLongAsWasAsked(Duration jump) {
    LoopbackAnswer slower = LoopbackAnswer.of(429, "{}").with("Retry-After", "2");
    LoopbackAnswer hello = LoopbackNewsroom.completion("Hello", "stop", 9, 3);
    try (LoopbackProvider server =
            LoopbackProvider.answering(call -> call.number() == 1 ? slower : hello);
        Models models = models(jump)) {
      assertThat(ask(models, server.baseUrl()).text()).isEqualTo("Hello");
    }
    assertThat(steady.passed()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT5H", "PT-5H"})
  void anOutageIsBorneForThePatience(Duration jump) throws IOException {
    // A plain socket is gone once it is closed; an HTTP server's takes connections a little longer
    // and resets them, which is another trouble than nobody's being there.
    URI nobody;
    try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:%d/v1".formatted(port.getLocalPort()));
    }
    try (Models models = models(jump)) {
      assertThatThrownBy(() -> ask(models, nobody))
          .asInstanceOf(type(CallFailed.class))
          .extracting(CallFailed::fault)
          .asInstanceOf(type(Fault.Outage.class))
          .extracting(Fault.Outage::lasted)
          .isEqualTo(steady.passed());
    }
    assertThat(steady.passed()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
  }

  private Models models(Duration jump) {
    return new Models(
        ledger, Budget.UNLIMITED, new JumpingClock(jump), steady, steady, new Random(1), _ -> {});
  }

  private static Reply ask(Models models, URI endpoint) {
    return models.asker(Specs.of(Provider.OPENAI, endpoint)).ask(Ledgers.label(1), Specs.request());
  }
}
