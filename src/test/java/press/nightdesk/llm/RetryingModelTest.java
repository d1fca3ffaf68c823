package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.langchain4j.model.chat.response.ChatResponse;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetryingModelTest {
  private static final ModelSpec SPEC = Specs.local(URI.create("http://localhost/v1"));
  private static final Fault BUSY = new Fault.ServerError("busy");
  private static final Fault DENIED = new Fault.Denied("no");

  private final ScriptedModel provider = new ScriptedModel();
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final RandomGenerator HALF = () -> 1L << 63;

  private final VirtualTime time = new VirtualTime();
  private final Backoff backoff = Backoff.patient(PATIENCE, HALF);
  private final Gate gate =
      new Gate(new Width(4, 4), PATIENCE, time, time, backoff, HALF, _ -> {}, Closing.UNHEARD);

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
  class AFaultThatPasses {
    @Test
    void isAskedAgainUntilAReplyComesWhichKnowsItsAttempts() {
      provider.fails(BUSY).fails(BUSY).replies("at last");
      var reply = ask(model(3));
      assertThat(reply.aiMessage().text()).isEqualTo("at last");
      assertThat(ReplyMetadata.of(reply).attempts()).isEqualTo(3);
    }

    @Test
    void endsAfterTheLastAttemptIfAnotherIsAnsweredMeanwhile() {
      provider.fails(BUSY).fails(BUSY);
      RetryingModel model =
          model(
              2,
              pause -> {
                time.sleep(pause);
                gate.succeeded(gate.enter(new Caller()));
              });
      assertThatThrownBy(() -> ask(model))
          .asInstanceOf(type(CallFailed.class))
          .returns(BUSY, CallFailed::fault)
          .returns(2, CallFailed::attempts);
    }

    @Test
    void isAskedForAMinuteMoreIfNobodyElseCanTellWhetherItIsTheEndpoint() {
      for (int n = 0; n < 6; n++) {
        provider.fails(BUSY);
      }
      provider.replies("at last");
      var reply = ask(model(2));
      assertThat(reply.aiMessage().text()).isEqualTo("at last");
      assertThat(time.passed()).isBetween(Duration.ofSeconds(20), Duration.ofMinutes(1));
    }

    @Test
    void endsAfterThatMinute() {
      for (int n = 0; n < 9; n++) {
        provider.fails(BUSY);
      }
      assertThatThrownBy(() -> ask(model(2)))
          .asInstanceOf(type(CallFailed.class))
          .returns(BUSY, CallFailed::fault)
          .returns(9, CallFailed::attempts);
      assertThat(time.passed()).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(90));
    }

    @Test
    void isWaitedForTwiceAsLongEachTimeWithinBounds() {
      for (int n = 0; n < 9; n++) {
        provider.fails(BUSY);
      }
      provider.replies("at last");
      var _ = ask(model(10));
      assertThat(time.passed())
          .isEqualTo(Duration.ofMillis(375 + 750 + 1500 + 3000 + 6000 + 12_000 + 3 * 22_500));
    }
  }

  @Nested
  class TroubleOfTheEndpoint {
    @Test
    void isWaitedForAsLongAsAskedAndCostsNoAttempt() {
      Fault slow = new Fault.RateLimited(Duration.ofSeconds(7), "slow");
      provider.fails(slow).fails(slow).fails(slow).replies("yes");
      var reply = ask(model(1));
      assertThat(reply.aiMessage().text()).isEqualTo("yes");
      assertThat(ReplyMetadata.of(reply).attempts()).isEqualTo(4);
      assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(21));
    }

    @Test
    void thatOutlastsThePatienceIsAnOutageThatKnowsWhatWasSent() {
      provider.fails(new Fault.RateLimited(Duration.ofHours(1), "slow"));
      assertThatThrownBy(() -> ask(model(5)))
          .asInstanceOf(type(CallFailed.class))
          .satisfies(failed -> assertThat(failed.fault()).isInstanceOf(Fault.Outage.class))
          .returns(1, CallFailed::attempts);
    }
  }

  @Nested
  class AFaultThatStays {
    @Test
    void isNotAskedAgain() {
      provider.fails(DENIED);
      assertThatThrownBy(() -> ask(model(5)))
          .asInstanceOf(type(CallFailed.class))
          .returns(DENIED, CallFailed::fault)
          .returns(1, CallFailed::attempts);
      assertThat(time.passed()).isZero();
    }
  }

  @Nested
  class AThreadThatIsToldToStopWhileWaiting {
    @Test
    void stopsWithTheLastFaultAndRemembersItWasTold() {
      provider.fails(BUSY);
      RetryingModel model =
          model(
              5,
              _ -> {
                throw new InterruptedException();
              });
      assertThatThrownBy(() -> ask(model))
          .asInstanceOf(type(CallFailed.class))
          .returns(BUSY, CallFailed::fault);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static ChatResponse ask(RetryingModel model) {
    return Ledgers.label(1).during(() -> model.chat(Specs.request()));
  }

  private RetryingModel model(int maxAttempts) {
    return model(maxAttempts, time);
  }

  private RetryingModel model(int maxAttempts, Sleeper sleeper) {
    return new RetryingModel(
        provider,
        new FaultOf(SPEC, time),
        backoff,
        maxAttempts,
        sleeper,
        new Entrance(
            Ledgers.books(ledger, SPEC, Budget.UNLIMITED),
            gate,
            new Pace("m", PerMinute.UNLIMITED, PATIENCE, time, time, _ -> {})));
  }
}
