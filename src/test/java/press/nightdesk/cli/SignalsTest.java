package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.job.StopSignal;

class SignalsTest {
  private final StopSignal stop = new StopSignal();
  private final List<String> notices = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final Signals signals = new Signals(stop, notices::add, left::add);

  @Nested
  class BeforeAnythingIsBegun {
    @Test
    void theFirstOneLeaves() {
      signals.received();
      assertThat(left).singleElement().asString().contains("before anything was begun");
      assertThat(stop.given()).isFalse();
    }
  }

  @Nested
  class WhileARunIsOn {
    @Test
    void theFirstOneTellsItToStopAndSaysHowLongThatMayTake() {
      signals.begun(Duration.ofSeconds(30));
      signals.received();
      assertThat(stop.given()).isTrue();
      assertThat(notices).singleElement().asString().contains("30 s");
      assertThat(left).isEmpty();
    }

    @Test
    void theSecondOneLeaves() {
      signals.begun(Duration.ofSeconds(30));
      signals.received();
      signals.received();
      assertThat(left).singleElement().asString().contains("second signal");
    }
  }
}
