package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// On a clock that only the waits themselves move.
class TurnsTest {
  private static final int MOST = 40;

  private long now = 5_000_000_000L;
  private int room = MOST;
  private Runnable meanwhile = () -> {};
  private final List<Duration> waits = new ArrayList<>();

  private final Turns turns =
      new Turns(
          1,
          MOST,
          () -> room,
          () -> now,
          nanos -> {
            waits.add(Duration.ofNanos(nanos));
            now += nanos;
            meanwhile.run();
          });

  @Test
  void beginsAtOnceWhileNothingMoves() {
    assertThat(turns.during(() -> "checked")).isEqualTo("checked");
    assertThat(waits).isEmpty();
  }

  @Test
  void waitsOutALullAfterACall() {
    turns.moved();
    now += 500_000;
    turns.during(() -> "checked");
    assertThat(waits).containsExactly(Turns.LULL.minusNanos(500_000));
  }

  @Test
  void waitsOnWhileCallsGoOn() {
    turns.moved();
    meanwhile = () -> movedSome(3);
    turns.during(() -> "checked");
    assertThat(waits).hasSize(4);
  }

  @Test
  void waitsNoLongerThanItsPatience() {
    turns.moved();
    meanwhile = turns::moved;
    long before = now;
    turns.during(() -> "checked");
    assertThat(Duration.ofNanos(now - before)).isEqualTo(Turns.PATIENCE);
  }

  @Test
  void doesNotWaitOnceNothingNewCanBegin() {
    turns.moved();
    meanwhile =
        () -> {
          turns.moved();
          room = waits.size() == 2 ? 0 : MOST;
        };
    turns.during(() -> "checked");
    assertThat(waits).hasSize(2);
  }

  @Test
  void waitsAgainWhenHalfOfTheRoomIsFree() {
    room = 0;
    turns.moved();
    turns.during(() -> "the first");
    room = MOST / 2 - 1;
    turns.during(() -> "the second");
    assertThat(waits).isEmpty();
    room = MOST / 2;
    turns.during(() -> "the third");
    assertThat(waits).hasSize(1);
  }

  private void movedSome(int times) {
    if (waits.size() <= times) {
      turns.moved();
    }
  }
}
