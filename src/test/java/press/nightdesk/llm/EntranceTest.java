package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntranceTest {
  private static final ModelSpec SPEC =
      Specs.of(Provider.OPENAI, URI.create("http://127.0.0.1:1/v1"));
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final VirtualTime time = new VirtualTime();
  private final Width width = new Width(8, 8);
  private final Backoff backoff = Backoff.patient(PATIENCE, new Random(1));
  private final Gate gate =
      new Gate(width, PATIENCE, time, time, backoff, new Random(2), _ -> {}, Closing.UNHEARD);

  @TempDir Path folder;

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

  @Nested
  class ARequestThatWaitsForItsPaceWhenAPauseBegins {
    @Test
    void isNotSentInThePause() {
      sent(entranceWhere(new Fault.RateLimited(PAUSE, "slower")));
      assertThat(time.passed()).isGreaterThanOrEqualTo(PAUSE);
    }

    @Test
    void givesItsPlaceBackMeanwhile() {
      sent(entranceWhere(new Fault.RateLimited(PAUSE, "slower")));
      assertThat(width.inFlight()).isEqualTo(1);
    }

    @Test
    void isNotSentWhenEverybodyWouldMeetTheSameFault() {
      Entrance entrance = entranceWhere(new Fault.Denied("bad key"));
      assertThatThrownBy(() -> sent(entrance)).isInstanceOf(CallFailed.class);
      assertThat(width.inFlight()).isZero();
    }

    @Test
    void isNotSentToAnEndpointThatIsDownButByTheOneWhoTries() {
      sent(entranceWhere(new Fault.Unreachable("refused")));
      Gate.Pass another = gate.enter(new Caller());
      assertThat(another.probe()).isFalse();
    }

    /// Its pace keeps the second request waiting, and while it does another one meets the fault.
    private Entrance entranceWhere(Fault fault) {
      Gate.Pass another = gate.enter(new Caller());
      Sleeper meanwhile =
          new Sleeper() {
            private boolean failed;

            @Override
            public void sleep(Duration pause) {
              if (!failed) {
                failed = true;
                gate.failed(another, fault);
              }
              time.sleep(pause);
            }
          };
      Pace pace = new Pace("m", new PerMinute(60, 0), PATIENCE, time, meanwhile, _ -> {});
      Entrance entrance = new Entrance(Ledgers.books(ledger, SPEC, Budget.UNLIMITED), gate, pace);
      entrance.send(
          entrance.enter(new Caller(), Specs.request()),
          Specs.request(),
          _ -> ScriptedModel.response("first"));
      return entrance;
    }

    private void sent(Entrance entrance) {
      Entrance.Leave leave = entrance.enter(new Caller(), Specs.request());
      if (leave.pass().probe()) {
        entrance.send(leave, Specs.request(), _ -> ScriptedModel.response("the endpoint is back"));
      }
    }
  }

  @Nested
  class UnderABudget {
    private final Budget budget = new Budget(new BigDecimal("0.05"), null);

    @Test
    void aRequestThatIsWrittenDownWhenAPauseBeginsWaitsWithTheOthers() {
      Gate.Pass another = gate.enter(new Caller());
      Sleeper meanwhile =
          new Sleeper() {
            private boolean failed;

            @Override
            public void sleep(Duration pause) {
              if (!failed) {
                failed = true;
                gate.failed(another, new Fault.RateLimited(PAUSE, "slower"));
              }
              time.sleep(pause);
            }
          };
      Pace pace = new Pace("m", new PerMinute(60, 0), PATIENCE, time, meanwhile, _ -> {});
      Entrance entrance = new Entrance(Ledgers.books(ledger, SPEC, budget), gate, pace);
      Ledgers.label(1)
          .during(
              () -> {
                entrance.enter(new Caller(), Specs.request());
                return entrance.enter(new Caller(), Specs.request("another"));
              });
      assertThat(time.passed()).isGreaterThanOrEqualTo(PAUSE);
    }

    @Test
    void whoIsTurnedAwayGivesBackWhatWasSetAside() {
      gate.failed(gate.enter(new Caller()), new Fault.Denied("bad key"));
      Pace pace = new Pace("m", PerMinute.UNLIMITED, PATIENCE, time, time, _ -> {});
      Bookkeeper books = Ledgers.books(ledger, SPEC, budget);
      Entrance entrance = new Entrance(books, gate, pace);
      for (int n = 0; n < 100; n++) {
        assertThatThrownBy(
                () -> Ledgers.label(1).during(() -> entrance.enter(new Caller(), Specs.request())))
            .hasMessageContaining("bad key");
      }
      assertThat(ledger.settleAbandoned()).isZero();
    }
  }
}
