package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private static final Instant BEGIN = Instant.parse("2026-11-22T17:00:00Z");

  private final SteadyClock clock = new SteadyClock(BEGIN);

  @Test
  void beginsWhereItIsToldAndNeverGoesBack() {
    Instant first = clock.instant();
    Instant second = clock.instant();
    assertThat(first).isAfterOrEqualTo(BEGIN);
    assertThat(second).isAfterOrEqualTo(first);
  }

  @Test
  void doesNotFollowTheTimeOfDay() {
    assertThat(clock.instant()).isBefore(BEGIN.plusSeconds(3600));
  }
}
