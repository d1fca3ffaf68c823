package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetryingModelTest {
  private static final Fault BUSY = new Fault.ServerError("busy");
  private static final Fault DENIED = new Fault.Denied("no");

  private final ScriptedModel provider = new ScriptedModel();
  private final List<Duration> pauses = new ArrayList<>();

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
      assertThat(pauses)
          .startsWith(Duration.ofMillis(375), Duration.ofMillis(750), Duration.ofMillis(1500))
          .endsWith(Duration.ofMillis(22_500), Duration.ofMillis(22_500))
          .hasSize(9);
    }
  }

  @Nested
  class ARateLimit {
    @Test
    void isWaitedForAsLongAsAskedAndALittleLonger() {
      provider.fails(new Fault.RateLimited(Duration.ofSeconds(7), "slow")).replies("yes");
      var _ = model(2).chat(Specs.request());
      assertThat(pauses).containsExactly(Duration.ofMillis(7250));
    }

    @Test
    void endsTheCallAtOnceIfItAsksForLongerThanWeWait() {
      Fault slow = new Fault.RateLimited(Duration.ofMinutes(2).plusMillis(1), "slow");
      provider.fails(slow).replies("yes");
      assertThatThrownBy(() -> model(5).chat(Specs.request()))
          .asInstanceOf(type(CallFailed.class))
          .returns(slow, CallFailed::fault)
          .returns(1, CallFailed::attempts);
      assertThat(pauses).isEmpty();
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
      assertThat(pauses).isEmpty();
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
    return model(maxAttempts, pauses::add);
  }

  private RetryingModel model(int maxAttempts, Sleeper sleeper) {
    RandomGenerator half = () -> 1L << 63;
    FaultOf faults = new FaultOf(Specs.local(URI.create("http://localhost/v1")), Ledgers.CLOCK);
    return new RetryingModel(provider, faults, Backoff.standard(half), maxAttempts, sleeper);
  }
}
