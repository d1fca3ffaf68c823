package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinuteLimitTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final VirtualTime time = new VirtualTime();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 60, 500, 6000})
  void noMinuteHasMoreThanIsAllowedWhereverItBegins(int perMinute) {
    List<Duration> sent = takenInAFewMinutes(perMinute);
    for (int first = 0; first + perMinute < sent.size(); first++) {
      Duration tooMany = sent.get(first + perMinute).minus(sent.get(first));
      assertThat(tooMany).isGreaterThan(MINUTE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 500, 6000})
  void nearlyAllThatIsAllowedIsUsed(int perMinute) {
    long inThreeMinutes =
        takenInAFewMinutes(perMinute).stream()
            .filter(when -> when.compareTo(MINUTE.multipliedBy(3)) < 0)
            .count();
    assertThat(inThreeMinutes).isGreaterThanOrEqualTo((long) (3 * perMinute * 0.98));
  }

  @Nested
  class AnAmountThatIsLarge {
    private final MinuteLimit limit = new MinuteLimit(6000, time);

    @Test
    void isThereWhenAllOfItHasFlownIn() {
      limit.charge(3000 - 1);
      assertThat(limit.untilOne()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(31));
    }

    @Test
    void isBoundedByAMinutesWorth() {
      assertThat(limit.bounded(1_000_000)).isEqualTo(6000);
      assertThat(limit.bounded(0)).isEqualTo(1);
    }

    @Test
    void isGivenBackWhereItWasNotUsed() {
      limit.charge(3000);
      limit.refund(3000);
      assertThat(limit.untilOne()).isZero();
    }

    @Test
    void isNoMoreThanABucketHoldsWhenGivenBackTwice() {
      limit.refund(1_000_000);
      limit.charge(51);
      assertThat(limit.untilOne()).isPositive();
    }

    @Test
    void isOwedForTenMinutesAtMostHoweverLargeItIsSaidToBe() {
      limit.charge(Long.MAX_VALUE);
      assertThat(limit.untilOne()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
    }
  }

  private List<Duration> takenInAFewMinutes(int perMinute) {
    MinuteLimit limit = new MinuteLimit(perMinute, time);
    List<Duration> taken = new ArrayList<>();
    while (taken.size() <= 3 * perMinute + 1) {
      if (limit.untilOne().isZero()) {
        limit.charge(1);
        taken.add(time.passed());
      } else {
        time.sleep(limit.untilOne());
      }
    }
    return taken;
  }
}
