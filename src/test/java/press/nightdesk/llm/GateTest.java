package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GateTest {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Fault LIMITED = new Fault.RateLimited(Duration.ofSeconds(30), "slower");
  private static final Fault BROKEN = new Fault.ServerError("500");
  private static final Fault NOBODY = new Fault.Unreachable("refused");

  private final VirtualTime time = new VirtualTime();
  private final Width width = new Width(8, 64);
  private final List<String> notices = new ArrayList<>();
  private final Gate gate = gate(width, time, time);

  @Nested
  class WhenTheRunIsToStop {
    @Test
    void nobodyEntersAnyMore() {
      gate.close();
      assertThatThrownBy(GateTest.this::enter)
          .asInstanceOf(type(CallFailed.class))
          .returns(new Fault.Stopped(), CallFailed::fault)
          .returns(0, CallFailed::attempts);
    }

    @Test
    void whoeverWaitsForAPlaceLeaves() throws Exception {
      for (int n = 0; n < 8; n++) {
        enter();
      }
      FutureTask<Gate.Pass> waiting = new FutureTask<>(GateTest.this::enter);
      Thread.ofVirtual().start(waiting);
      gate.close();
      assertThatThrownBy(waiting::get).hasCauseInstanceOf(CallFailed.class);
    }

    @Test
    void aRequestInFlightThatBreaksUsesUpNoAttempt() {
      Gate.Pass inFlight = enter();
      gate.close();
      assertThat(gate.failed(inFlight, new Fault.Garbled("cut off"))).isFalse();
      assertThat(notices).isEmpty();
    }
  }

  @Nested
  class WhenTheProviderAsksForFewerRequests {
    @Test
    void nobodyEntersBeforeTheTimeItAskedFor() {
      gate.failed(enter(), LIMITED);
      enter();
      assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theyDoNotAllComeBackAtOnce() {
      gate.failed(enter(), LIMITED);
      Gate.Pass first = enter();
      Duration firstCame = time.passed();
      gate.succeeded(first);
      enter();
      assertThat(firstCame).isGreaterThan(Duration.ofSeconds(30));
    }

    @Test
    void theyComeBackWithinAQuarterOfAShortPause() {
      gate.failed(enter(), new Fault.RateLimited(Duration.ofSeconds(1), "slower"));
      for (int n = 0; n < 8; n++) {
        gate.succeeded(enter());
      }
      assertThat(time.passed()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1250));
    }

    /// As a caller waits for the display with something to tell, and the display for this.
    @Test
    void whoHearsOfItMayWaitForSomebodyWhoLooks() {
      List<Integer> seen = new ArrayList<>();
      AtomicReference<Gate> told = new AtomicReference<>(gate);
      told.set(
          gate(
              new Width(8, 64),
              _ ->
                  seen.add(
                      CompletableFuture.supplyAsync(() -> told.get().inFlight())
                          .orTimeout(10, TimeUnit.SECONDS)
                          .join())));
      told.get().failed(told.get().enter(new Caller()), LIMITED);
      assertThat(seen).containsExactly(0);
    }

    @Test
    void itUsesUpNobodysAttempts() {
      assertThat(gate.failed(enter(), LIMITED)).isFalse();
    }

    @Test
    void theWidthIsCutOnceForAllThatWereSentBefore() {
      Gate.Pass one = enter();
      Gate.Pass other = enter();
      gate.failed(one, LIMITED);
      int cutOnce = width.now();
      gate.failed(other, LIMITED);
      assertThat(cutOnce).isEqualTo(6);
      assertThat(width.now()).isEqualTo(cutOnce);
    }

    @Test
    void isAnOutageAtOnceWhenItAsksForMoreThanThePatience() {
      gate.failed(enter(), new Fault.RateLimited(Duration.ofHours(1), "much slower"));
      assertThatThrownBy(GateTest.this::enter).isInstanceOf(CallFailed.class);
      assertThat(time.passed()).isZero();
    }

    @Test
    void isTriedOnceMoreWhenItAsksForJustAsMuchAsThePatience() {
      gate.failed(enter(), new Fault.RateLimited(PATIENCE, "much slower"));
      gate.succeeded(enter());
      assertThat(time.passed()).isGreaterThanOrEqualTo(PATIENCE);
    }

    @Test
    void isAnOutageWhenItNeverEnds() {
      assertThatThrownBy(
              () -> {
                while (true) {
                  gate.failed(enter(), LIMITED);
                }
              })
          .asInstanceOf(type(CallFailed.class))
          .satisfies(failed -> assertThat(failed.fault()).isInstanceOf(Fault.Outage.class));
      assertThat(time.passed()).isBetween(PATIENCE, PATIENCE.plusMinutes(1));
    }
  }

  @Nested
  class When64CallersAreHeldByOneRefusal {
    private static final int CALLERS = 64;

    private final SharedTime shared = new SharedTime(CALLERS);
    private final Width wide = new Width(CALLERS, CALLERS);
    private final Gate one = gate(wide, shared, shared);

    @Test
    void noneIsEarlyAndTheyComeBackOneByOneWithinASecond() throws Exception {
      one.failed(one.enter(new Caller()), LIMITED);
      List<Duration> came = new ArrayList<>();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<Duration>> callers =
            IntStream.range(0, CALLERS).mapToObj(_ -> threads.submit(this::entered)).toList();
        for (Future<Duration> caller : callers) {
          came.add(caller.get());
        }
      }
      assertThat(came)
          .allMatch(when -> when.compareTo(Duration.ofSeconds(30)) > 0)
          .allMatch(when -> when.compareTo(Duration.ofSeconds(31)) <= 0);
      assertThat(came.stream().distinct().count()).isGreaterThan(CALLERS / 2);
    }

    private Duration entered() {
      Gate.Pass pass = one.enter(new Caller());
      Duration when = shared.passed();
      one.succeeded(pass);
      shared.leave();
      return when;
    }

    @Test
    void theWidthIsCutOnceHoweverManyAreRefused() {
      List<Gate.Pass> burst = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        burst.add(one.enter(new Caller()));
      }
      burst.forEach(pass -> assertThat(one.failed(pass, LIMITED)).isFalse());
      assertThat(wide.now()).isEqualTo(51);
      assertThat(wide.inFlight()).isZero();
    }
  }

  @Nested
  class WhenAPauseBegins {
    private final Gate.Pass refused = enter();
    private final Gate.Pass before = enter();

    @Test
    void aPassFromBeforeIsNotHonouredUntilItIsOver() {
      assertThat(gate.honours(before)).isTrue();
      gate.failed(refused, LIMITED);
      assertThat(gate.honours(before)).isFalse();
      time.sleep(Duration.ofSeconds(31));
      assertThat(gate.honours(before)).isTrue();
    }

    @Test
    void aSecondRefusalMakesItLonger() {
      gate.failed(refused, LIMITED);
      time.sleep(Duration.ofSeconds(29));
      gate.failed(before, LIMITED);
      enter();
      assertThat(time.passed()).isGreaterThanOrEqualTo(Duration.ofSeconds(59));
    }
  }

  @Nested
  class WhenNobodyAnswers {
    @Test
    void oneCallerAtATimeTriesAgainEverMoreRarely() {
      List<Duration> tries = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        gate.failed(enter(), NOBODY);
        tries.add(time.passed());
      }
      Duration early = tries.get(2).minus(tries.get(1));
      Duration late = tries.get(7).minus(tries.get(6));
      assertThat(late).isGreaterThan(early.multipliedBy(4));
    }

    @Test
    void itUsesUpNobodysAttempts() {
      assertThat(gate.failed(enter(), NOBODY)).isFalse();
    }

    @Test
    void isAnOutageAfterThePatience() {
      assertThatThrownBy(
              () -> {
                while (true) {
                  gate.failed(enter(), NOBODY);
                }
              })
          .asInstanceOf(type(CallFailed.class))
          .satisfies(failed -> assertThat(failed.fault().systemic()).isTrue());
    }

    @Test
    void theAnswerToWhatWasSentBeforeDoesNotOpenTheGate() {
      Gate.Pass before = enter();
      gate.failed(enter(), NOBODY);
      gate.succeeded(before);
      assertThat(notices).hasSize(1);
    }

    @Test
    void theFirstAnswerOpensTheGateForAll() {
      gate.failed(enter(), NOBODY);
      gate.succeeded(enter());
      Duration reopened = time.passed();
      for (int i = 0; i < 8; i++) {
        enter();
      }
      assertThat(time.passed()).isEqualTo(reopened);
      assertThat(notices).hasSize(2);
      assertThat(notices.getFirst()).contains("refused", "waiting", "10m");
      assertThat(notices.getLast()).contains("answers again");
    }
  }

  @Nested
  class WhenOneCallerMeetsWhatEverybodyWould {
    @Test
    void nobodyElseSendsAnything() {
      Fault denied = new Fault.Denied("bad key");
      gate.failed(enter(), denied);
      assertThatThrownBy(GateTest.this::enter)
          .asInstanceOf(type(CallFailed.class))
          .returns(denied, CallFailed::fault)
          .returns(0, CallFailed::attempts);
    }
  }

  @Nested
  class WhenARequestFailsAlone {
    @Test
    void itUsesUpItsOwnAttemptAndHoldsNobody() {
      assertThat(gate.failed(enter(), BROKEN)).isTrue();
      enter();
      assertThat(time.passed()).isZero();
    }

    @Test
    void itIsStillItsOwnDoingTheTenthTime() {
      Caller same = new Caller();
      for (int i = 0; i < 10; i++) {
        assertThat(gate.failed(gate.enter(same), BROKEN)).isTrue();
      }
    }

    @Test
    void threeCallsWithoutASuccessBetweenThemAreNoChance() {
      assertThat(gate.failed(enter(), BROKEN)).isTrue();
      assertThat(gate.failed(enter(), BROKEN)).isTrue();
      assertThat(gate.failed(enter(), BROKEN)).isFalse();
      assertThat(notices).hasSize(1);
    }

    @Test
    void threeOfManyThatAreStillInFlightMayBeChance() {
      List<Gate.Pass> burst = IntStream.range(0, 8).mapToObj(_ -> enter()).toList();
      burst.stream().limit(3).forEach(pass -> assertThat(gate.failed(pass, BROKEN)).isTrue());
      assertThat(gate.failed(burst.get(3), BROKEN)).as("half of them").isFalse();
    }

    @Test
    void aSuccessBetweenThemMakesThemChance() {
      for (int i = 0; i < 50; i++) {
        assertThat(gate.failed(enter(), BROKEN)).isTrue();
        gate.succeeded(enter());
      }
    }
  }

  @Nested
  class WhenACallHasUsedUpItsAttempts {
    private final Caller caller = new Caller();
    private final Gate.Pass onItsWay = enter();

    @BeforeEach
    void itFails() {
      gate.failed(gate.enter(caller), BROKEN);
    }

    @Test
    void itIsGivenMoreForAMinuteIfNobodyElseIsThere() {
      time.sleep(Duration.ofSeconds(59));
      assertThat(gate.doubts(caller)).isTrue();
      time.sleep(Duration.ofSeconds(1));
      assertThat(gate.doubts(caller)).isFalse();
    }

    @Test
    void itIsNotGivenMoreOnceALaterRequestOfAnotherIsAnswered() {
      gate.succeeded(enter());
      gate.failed(gate.enter(caller), BROKEN);
      assertThat(gate.doubts(caller)).isFalse();
    }

    @Test
    void theAnswerToWhatWasOnItsWayProvesNothing() {
      gate.succeeded(onItsWay);
      assertThat(gate.doubts(caller)).isTrue();
    }

    @Test
    void aTimeOutIsLongEnoughForOthersToBeAnsweredMeanwhile() {
      Caller slow = new Caller();
      Gate.Pass hanging = gate.enter(slow);
      Gate.Pass after = enter();
      gate.failed(hanging, new Fault.TimedOut("2m"));
      gate.succeeded(after);
      assertThat(gate.doubts(slow)).isFalse();
    }

    @Test
    void aRefusalToTakeAnothersRequestIsAnAnswerToo() {
      gate.failed(enter(), new Fault.Rejected("no such field"));
      assertThat(gate.doubts(caller)).isFalse();
    }

    @Test
    void whatWasAnsweredWithoutFaultIsNotInDoubt() {
      assertThat(gate.doubts(new Caller())).isFalse();
    }
  }

  @Nested
  class WhenAllGoesWell {
    @Test
    void theWidthGrowsByTwoWithEverySuccess() {
      round(8);
      assertThat(width.now()).isEqualTo(24);
    }

    @Test
    void itNeverGrowsBeyondWhatIsAllowed() {
      for (int i = 0; i < 20; i++) {
        round(width.now());
      }
      assertThat(width.now()).isEqualTo(64);
    }

    private void round(int many) {
      List<Gate.Pass> passes = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        passes.add(enter());
      }
      passes.forEach(gate::succeeded);
    }
  }

  private Gate gate(Width narrow, Clock steady, Sleeper sleeper) {
    return gate(narrow, steady, sleeper, notices::add);
  }

  private Gate gate(Width narrow, Consumer<String> told) {
    return gate(narrow, time, time, told);
  }

  private static Gate gate(Width narrow, Clock steady, Sleeper sleeper, Consumer<String> notices) {
    Backoff backoff = Backoff.patient(PATIENCE, new Random(1));
    return new Gate(
        narrow, PATIENCE, steady, sleeper, backoff, new Random(2), notices, Closing.UNHEARD);
  }

  private Gate.Pass enter() {
    return gate.enter(new Caller());
  }
}
