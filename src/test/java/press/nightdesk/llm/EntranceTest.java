package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EntranceTest {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final VirtualTime time = new VirtualTime();
  private final Width width = new Width(8, 8);
  private final Backoff backoff = Backoff.patient(PATIENCE, new Random(1));
  private final Gate gate = new Gate(width, PATIENCE, time, time, backoff, new Random(2), _ -> {});

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
      Gate.Pass another = gate.enter(new Object());
      assertThat(another.probe()).isFalse();
    }

    /// Its pace keeps the second request waiting, and while it does another one meets the fault.
    private Entrance entranceWhere(Fault fault) {
      Gate.Pass another = gate.enter(new Object());
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
      Entrance entrance = new Entrance(gate, pace);
      entrance.send(
          entrance.enter(new Object(), Specs.request()), () -> ScriptedModel.response("first"));
      return entrance;
    }

    private void sent(Entrance entrance) {
      Entrance.Leave leave = entrance.enter(new Object(), Specs.request());
      if (leave.pass().probe()) {
        entrance.send(leave, () -> ScriptedModel.response("the endpoint is back"));
      }
    }
  }
}
