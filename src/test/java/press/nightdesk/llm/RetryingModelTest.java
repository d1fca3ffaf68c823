package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetryingModelTest {
  private static final Fault BUSY = new Fault.ServerError("busy");
  private static final Fault DENIED = new Fault.Denied("no");

  private final ScriptedModel provider = new ScriptedModel();
  private final VirtualTime time = new VirtualTime();

  @Nested
  class AFaultThatPasses {
    @Test
    void isAskedAgainUntilAReplyComesWhichKnowsItsAttempts() {
      provider.fails(BUSY).fails(BUSY).replies("at last");
      var reply = model(3).chat(Specs.request());
      assertThat(reply.aiMessage().text()).isEqualTo("at last");
      assertThat(ReplyMetadata.of(reply).attempts()).isEqualTo(3);
    }

    @Test
    void endsAfterTheLastAttempt() {
      provider.fails(BUSY).fails(BUSY);
      assertThatThrownBy(() -> model(2).chat(Specs.request()))
          .asInstanceOf(type(CallFailed.class))
          .returns(BUSY, CallFailed::fault)
          .returns(2, CallFailed::attempts);
    }

    @Test
    void isWaitedForTwiceAsLongEachTimeWithinBounds() {
      for (int n = 0; n < 9; n++) {
        provider.fails(BUSY);
      }
      provider.replies("at last");
      var _ = model(10).chat(Specs.request());
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
      var reply = model(1).chat(Specs.request());
      assertThat(reply.aiMessage().text()).isEqualTo("yes");
      assertThat(ReplyMetadata.of(reply).attempts()).isEqualTo(4);
      assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(21));
    }

    @Test
    void thatOutlastsThePatienceIsAnOutageThatKnowsWhatWasSent() {
      provider.fails(new Fault.RateLimited(Duration.ofHours(1), "slow"));
      assertThatThrownBy(() -> model(5).chat(Specs.request()))
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
      assertThatThrownBy(() -> model(5).chat(Specs.request()))
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
      assertThatThrownBy(() -> model.chat(Specs.request()))
          .asInstanceOf(type(CallFailed.class))
          .returns(BUSY, CallFailed::fault);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private RetryingModel model(int maxAttempts) {
    return model(maxAttempts, time);
  }

  private RetryingModel model(int maxAttempts, Sleeper sleeper) {
    RandomGenerator half = () -> 1L << 63;
    Duration patience = Duration.ofMinutes(10);
    Backoff backoff = Backoff.patient(patience, half);
    return new RetryingModel(
        provider,
        new FaultOf(Specs.local(URI.create("http://localhost/v1")), time),
        backoff,
        maxAttempts,
        sleeper,
        new Entrance(
            new Gate(new Width(4, 4), patience, time, time, backoff, half, _ -> {}),
            new Pace("m", PerMinute.UNLIMITED, patience, time, time, _ -> {})));
  }
}
