package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.llm.RateHeaders.Allowance;
import press.nightdesk.llm.RateHeaders.Kind;

class PaceTest {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final TokenEstimate INPUT = new TokenEstimate(1000, 4000);

  private final VirtualTime time = new VirtualTime();
  private final List<String> notices = new ArrayList<>();

  @Nested
  class WithoutAnyLimit {
    @Test
    void nothingWaits() {
      Pace pace = pace(PerMinute.UNLIMITED);
      IntStream.range(0, 1000).forEach(_ -> turn(pace));
      assertThat(time.passed()).isZero();
    }
  }

  @Nested
  class WithRequestsPerMinute {
    private final Pace pace = pace(new PerMinute(60, 0));

    @Test
    void theyFollowEachOtherEvenlyFromTheFirst() {
      IntStream.range(0, 31).forEach(_ -> turn(pace));
      assertThat(time.passed()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
    }

    @Test
    void aTimeWithoutRequestsIsNotMadeUpForByABurst() {
      time.sleep(Duration.ofHours(1));
      IntStream.range(0, 31).forEach(_ -> turn(pace));
      assertThat(time.passed())
          .isBetween(Duration.ofHours(1).plusSeconds(30), Duration.ofHours(1).plusSeconds(31));
    }

    @Test
    void aWaitThatIsLongIsToldOnce() {
      Pace slow = pace(new PerMinute(1, 0));
      IntStream.range(0, 5).forEach(_ -> turn(slow));
      assertThat(notices)
          .containsExactly("openai m: requests wait for nightdesk.model.requests-per-minute (1)");
    }

    @Test
    void aWaitThatIsShortIsNotTold() {
      IntStream.range(0, 5).forEach(_ -> turn(pace));
      assertThat(notices).isEmpty();
    }
  }

  @Nested
  class WithTokensPerMinute {
    private final Pace pace = pace(new PerMinute(0, 60_000));

    @Test
    void aRequestWaitsForWhatItIsExpectedToTakeWithItsAnswer() {
      IntStream.range(0, 15).forEach(_ -> turn(pace));
      assertThat(time.passed()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(31));
    }

    @Test
    void theNextWaitsForWhatTheLastTookBeyondThat() {
      pace.used(turn(pace), new Usage(1000, 21_000));
      Duration before = time.passed();
      turn(pace);
      assertThat(time.passed().minus(before)).isGreaterThan(Duration.ofSeconds(20));
    }

    @Test
    void theNextIsSparedWhatTheLastDidNotTake() {
      Pace.Turn first = turn(pace);
      pace.used(first, new Usage(1000, 0));
      Duration before = time.passed();
      turn(pace);
      assertThat(time.passed().minus(before)).isLessThan(Duration.ofMillis(1600));
    }

    @Test
    void answersToComeAreExpectedToBeLikeThoseThatCame() {
      for (int i = 0; i < 60; i++) {
        pace.used(turn(pace), new Usage(1000, 200));
      }
      assertThat(turn(pace).need().output()).isBetween(190L, 210L);
    }

    @Test
    void aRequestLargerThanAMinuteIsTriedAfterOne() {
      assertThat(pace.await(new TokenEstimate(500_000, 500_000), () -> true)).isPresent();
      assertThat(time.passed()).isBetween(Duration.ofSeconds(58), Duration.ofSeconds(62));
    }
  }

  @Nested
  class WhenTheProviderAnnouncesItsLimits {
    private final Pace pace = pace(PerMinute.UNLIMITED);

    @Test
    void nothingIsSentOnceNothingIsLeftUntilTheReset() {
      answered(turn(pace), requests(100L, 0, Duration.ofSeconds(20)));
      turn(pace);
      assertThat(time.passed()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void whatWasSentMeanwhileIsTakenOffWhatIsLeft() {
      Pace.Turn first = turn(pace);
      turn(pace);
      turn(pace);
      answered(first, requests(100L, 2, Duration.ofSeconds(20)));
      turn(pace);
      assertThat(time.passed()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void anAnswerThatWasOvertakenBringsNothingBack() {
      Pace.Turn first = turn(pace);
      Pace.Turn second = turn(pace);
      answered(second, requests(100L, 0, Duration.ofSeconds(20)));
      answered(first, requests(100L, 99, Duration.ofSeconds(1)));
      turn(pace);
      assertThat(time.passed()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void theFirstHalfIsSpentFreelyAndTheOtherSpreadOverTheTimeUntilTheReset() {
      answered(turn(pace), requests(100L, 99, Duration.ofSeconds(50)));
      IntStream.range(0, 50).forEach(_ -> turn(pace));
      assertThat(time.passed()).isZero();
      List<Duration> gaps = new ArrayList<>();
      for (int i = 0; i < 49; i++) {
        Duration before = time.passed();
        turn(pace);
        gaps.add(time.passed().minus(before));
      }
      assertThat(time.passed()).isBetween(Duration.ofSeconds(45), Duration.ofSeconds(50));
      assertThat(gaps).allMatch(gap -> gap.compareTo(Duration.ofSeconds(2)) < 0);
    }

    @Test
    void afterTheResetTheLimitStillHolds() {
      answered(turn(pace), requests(10L, 0, Duration.ofSeconds(5)));
      IntStream.range(0, 11).forEach(_ -> turn(pace));
      assertThat(time.passed()).isGreaterThan(Duration.ofSeconds(60));
    }

    @Test
    void tokensAreComparedWithWhatTheRequestTakes() {
      answered(turn(pace), said(Kind.INPUT_TOKENS, 50_000L, 999, Duration.ofSeconds(7)));
      turn(pace);
      assertThat(time.passed()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aRequestThatExceedsTheLimitIsTriedWhenAllOfItIsThere() {
      answered(turn(pace), said(Kind.OUTPUT_TOKENS, 500L, 499, Duration.ofSeconds(7)));
      turn(pace);
      assertThat(time.passed()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void aLimitThatFlowsBackIsWaitedForAsLongAsItsFlowNeeds() {
      answered(
          turn(pace),
          new RateHeaders(
              Map.of(Kind.REQUESTS, new Allowance(60L, 0, Duration.ofSeconds(60))),
              Duration.ofSeconds(1)));
      IntStream.range(0, 5).forEach(_ -> turn(pace));
      assertThat(time.passed()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(11));
    }

    @Test
    void aResetBeyondThePatienceIsAnOutageAtOnce() {
      answered(turn(pace), requests(1000L, 0, Duration.ofHours(8)));
      assertThatThrownBy(() -> turn(pace))
          .asInstanceOf(type(CallFailed.class))
          .returns(0, CallFailed::attempts)
          .satisfies(
              failed -> {
                assertThat(failed.fault()).isInstanceOf(Fault.Outage.class);
                assertThat(failed).hasMessageContaining("limit of requests");
              });
      assertThat(time.passed()).isZero();
    }

    @Test
    void aLimitOfADayIsSpentAsItComes() {
      answered(turn(pace), requests(1000L, 100, Duration.ofHours(8)));
      IntStream.range(0, 100).forEach(_ -> turn(pace));
      assertThat(time.passed()).isZero();
    }

    @Test
    void theSlowerOfItsWordAndTheSettingHolds() {
      Pace both = pace(new PerMinute(60, 0));
      answered(both, turn(both), requests(100L, 99, Duration.ofSeconds(50)));
      IntStream.range(0, 11).forEach(_ -> turn(both));
      assertThat(time.passed()).isGreaterThan(Duration.ofSeconds(10));
    }

    private void answered(Pace.Turn turn, RateHeaders headers) {
      answered(pace, turn, headers);
    }

    private static void answered(Pace pace, Pace.Turn turn, RateHeaders headers) {
      assertThat(
              pace.during(
                  turn,
                  () -> {
                    pace.heard(headers);
                    return "answer";
                  }))
          .isEqualTo("answer");
    }

    private static RateHeaders requests(long limit, long remaining, Duration reset) {
      return said(Kind.REQUESTS, limit, remaining, reset);
    }

    private static RateHeaders said(Kind kind, long limit, long remaining, Duration reset) {
      return new RateHeaders(Map.of(kind, new Allowance(limit, remaining, reset)), null);
    }
  }

  @Nested
  class WhenTheGateClosesMeanwhile {
    @Test
    void theTurnIsGivenUpAndWhatItReservedGivenBack() {
      Pace pace = pace(new PerMinute(0, 6000));
      Iterator<Boolean> open = Stream.of(true, true, false).iterator();
      Optional<Pace.Turn> turn = pace.await(INPUT, open::next);
      assertThat(turn).isEmpty();
      Duration before = time.passed();
      turn(pace);
      assertThat(time.passed().minus(before)).isLessThan(Duration.ofSeconds(21));
    }
  }

  private Pace pace(PerMinute allowed) {
    return new Pace("openai m", allowed, PATIENCE, time, time, notices::add);
  }

  private static Pace.Turn turn(Pace pace) {
    return pace.await(INPUT, () -> true).orElseThrow();
  }
}
