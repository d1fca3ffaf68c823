package press.nightdesk.weather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeterTest {
  private static final Duration NO_TIME = Duration.ZERO;

  @Test
  void aCallThatIsPaidAfterItsAnswerIsPaidAgain() {
    assertThat(meter(call("a", Fate.ANSWERED, 0), call("a", Fate.HUNG, 2)).paidAgain())
        .isEqualTo(1);
  }

  @Test
  void askingAgainAfterNoReadableAnswerOrARefusalIsNot() {
    Meter meter =
        meter(
            call("a", Fate.HUNG, 0),
            call("a", Fate.SPOILT, 1),
            call("a", Fate.REFUSED, 2),
            call("a", Fate.ANSWERED, 3));
    assertThat(meter.paidAgain()).isZero();
    assertThat(meter.billed()).isEqualTo(4);
    assertThat(meter.distinct()).isEqualTo(1);
  }

  @Test
  void aRequestBetweenA429AndTheEndOfItsPauseIsSentDuringThePause() {
    Meter meter =
        meter(limited(0, 10), call("before", Fate.ANSWERED, 0), call("in", Fate.BROKEN, 9));
    assertThat(meter.sentDuringPauses(NO_TIME)).isEqualTo(1);
    assertThat(meter.sentDuringPauses(Duration.ofSeconds(9))).isZero();
    assertThat(meter(limited(0, 10), call("after", Fate.ANSWERED, 11)).sentDuringPauses(NO_TIME))
        .isZero();
  }

  @Test
  void pausesThatOverlapCountOnce() {
    assertThat(meter(limited(0, 10), limited(5, 2), limited(8, 10), limited(30, 1)).paused())
        .isEqualTo(Duration.ofSeconds(19));
  }

  private static Meter meter(MeteredCall... calls) {
    return new Meter(List.of(calls));
  }

  private static MeteredCall call(String asked, Fate fate, int second) {
    Duration at = Duration.ofSeconds(second);
    return new MeteredCall(asked, fate, at, at, Duration.ZERO);
  }

  private static MeteredCall limited(int second, int pause) {
    Duration at = Duration.ofSeconds(second);
    return new MeteredCall("limited", Fate.RATE_LIMITED, at, at, Duration.ofSeconds(pause));
  }
}
