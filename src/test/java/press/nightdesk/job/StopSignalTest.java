package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class StopSignalTest {
  private final StopSignal stop = new StopSignal();
  private final List<String> heard = new ArrayList<>();

  @Test
  void isHeardOnceByEverybodyWhoWaitsForIt() {
    stop.whenGiven(() -> heard.add("gate"));
    stop.whenGiven(() -> heard.add("account"));
    assertThat(stop.given()).isFalse();
    stop.give();
    stop.give();
    assertThat(stop.given()).isTrue();
    assertThat(heard).containsExactly("gate", "account");
  }

  @Test
  void isHeardAtOnceByWhoeverComesLater() {
    stop.give();
    stop.whenGiven(() -> heard.add("late"));
    assertThat(heard).containsExactly("late");
  }

  @Test
  void wakesWhoeverSleepsWhenEveryDoorIsShut() throws Exception {
    FutureTask<List<String>> sleeper =
        new FutureTask<>(
            () -> {
              stop.sleep(Duration.ofDays(1));
              return List.copyOf(heard);
            });
    Thread.ofVirtual().start(sleeper);
    stop.whenGiven(() -> heard.add("shut"));
    stop.give();
    assertThat(sleeper.get()).containsExactly("shut");
  }

  @Test
  void letsASleepTakeItsTimeUntilThen() throws Exception {
    stop.sleep(Duration.ZERO);
    assertThat(stop.given()).isFalse();
  }
}
