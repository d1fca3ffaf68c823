package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SlidingWindowTest {
  @Nested
  class WhenEverythingGoesWell {
    @Test
    void handsOverEveryResultOnce() throws Exception {
      try (SlidingWindow<Integer, Integer> window =
          new SlidingWindow<>(8, upTo(5000), n -> n * 2)) {
        assertThat(takeAll(window))
            .containsExactlyInAnyOrderElementsOf(
                IntStream.rangeClosed(1, 5000).mapToObj(n -> n * 2).toList());
      }
    }

    @Test
    void handsOverNoMoreThanAsked() throws Exception {
      try (SlidingWindow<Integer, Integer> window = new SlidingWindow<>(8, upTo(100), n -> n)) {
        assertThat(window.take(3, Duration.ZERO)).hasSizeLessThanOrEqualTo(3).isNotEmpty();
      }
    }

    @Test
    void saysAgainAndAgainThatNothingIsLeft() throws Exception {
      try (SlidingWindow<Integer, Integer> window = new SlidingWindow<>(8, upTo(0), n -> n)) {
        assertThat(window.take(10, Duration.ZERO)).isEmpty();
        assertThat(window.take(10, Duration.ZERO)).isEmpty();
      }
    }
  }

  @Nested
  class WhileWorkIsInFlight {
    @Test
    void keepsExactlyAsManyInFlightAsAllowed() throws Exception {
      CyclicBarrier allTogether = new CyclicBarrier(16);
      AtomicInteger now = new AtomicInteger();
      Set<Integer> seen = ConcurrentHashMap.newKeySet();
      Function<Integer, Integer> meet =
          n -> {
            seen.add(now.incrementAndGet());
            await(allTogether);
            now.decrementAndGet();
            return n;
          };
      try (SlidingWindow<Integer, Integer> window = new SlidingWindow<>(16, upTo(160), meet)) {
        assertThat(takeAll(window)).hasSize(160);
      }
      assertThat(seen).contains(16).allMatch(n -> n <= 16);
    }

    @Test
    void aSlowPieceHoldsNobodyUp() throws Exception {
      CountDownLatch othersTaken = new CountDownLatch(1);
      Function<Integer, Integer> firstIsSlow =
          n -> {
            if (n == 1) {
              await(othersTaken);
            }
            return n;
          };
      try (SlidingWindow<Integer, Integer> window =
          new SlidingWindow<>(2, upTo(200), firstIsSlow)) {
        List<Integer> others = new ArrayList<>();
        while (others.size() < 199) {
          others.addAll(window.take(64, Duration.ZERO));
        }
        othersTaken.countDown();
        assertThat(others).doesNotContain(1);
        assertThat(takeAll(window)).containsExactly(1);
      }
    }
  }

  @Nested
  class WhileAPlaceIsLent {
    @Test
    void anotherPieceHasIt() throws Exception {
      CountDownLatch secondRan = new CountDownLatch(1);
      Function<Integer, Integer> firstWaitsForTheSecond =
          n -> {
            if (n == 1) {
              return Place.lent(() -> afterThat(secondRan, n));
            }
            secondRan.countDown();
            return n;
          };
      try (SlidingWindow<Integer, Integer> window =
          new SlidingWindow<>(1, upTo(2), firstWaitsForTheSecond)) {
        assertThat(takeAll(window)).containsExactlyInAnyOrder(1, 2);
      }
    }

    @Test
    void theLastPieceGetsItBackFromAListThatHasNoMore() throws Exception {
      CountDownLatch askedForMore = new CountDownLatch(1);
      Iterator<Integer> one = List.of(1).iterator();
      Supplier<@Nullable Integer> source =
          () -> {
            if (one.hasNext()) {
              return one.next();
            }
            askedForMore.countDown();
            return null;
          };
      Function<Integer, Integer> asksAgain =
          n -> {
            int same = Place.lent(() -> afterThat(askedForMore, n));
            Place.takenBack();
            return same;
          };
      try (SlidingWindow<Integer, Integer> window = new SlidingWindow<>(1, source, asksAgain)) {
        assertThat(takeAll(window)).containsExactly(1);
      }
    }

    @Test
    void whoTakesItBackIsOneOfThoseInFlight() throws Exception {
      AtomicInteger now = new AtomicInteger();
      Set<Integer> seen = ConcurrentHashMap.newKeySet();
      Function<Integer, Integer> asksTwice =
          n -> {
            for (int call = 1; call <= 2; call++) {
              Place.takenBack();
              seen.add(now.incrementAndGet());
              now.decrementAndGet();
              Place.lent(() -> n);
            }
            return n;
          };
      try (SlidingWindow<Integer, Integer> window = new SlidingWindow<>(4, upTo(5000), asksTwice)) {
        assertThat(takeAll(window)).hasSize(5000);
      }
      assertThat(seen).allMatch(n -> n <= 4);
    }

    @Test
    void noMoreThanThreeForEachPlaceHaveLentTheirs() throws Exception {
      CountDownLatch allBegun = new CountDownLatch(16);
      AtomicInteger begun = new AtomicInteger();
      Set<Integer> seen = ConcurrentHashMap.newKeySet();
      Function<Integer, Integer> waitsForAll =
          n -> {
            seen.add(begun.incrementAndGet());
            allBegun.countDown();
            int same = Place.lent(() -> afterThat(allBegun, n));
            begun.decrementAndGet();
            return same;
          };
      try (SlidingWindow<Integer, Integer> window =
          new SlidingWindow<>(4, upTo(400), waitsForAll)) {
        assertThat(takeAll(window)).hasSize(400);
      }
      assertThat(seen).contains(16).allMatch(n -> n <= 16);
    }

    private static int afterThat(CountDownLatch latch, int n) {
      await(latch);
      return n;
    }
  }

  @Nested
  class WhenAPieceThrows {
    @Test
    void handsOverWhatWasFinishedBeforeItThrows() {
      CountDownLatch failed = new CountDownLatch(1);
      Function<Integer, Integer> secondFails =
          n -> {
            if (n == 2) {
              failed.countDown();
              throw new IllegalStateException("the key is wrong");
            }
            await(failed);
            return n;
          };
      List<Integer> finished = new ArrayList<>();
      try (SlidingWindow<Integer, Integer> window =
          new SlidingWindow<>(2, upTo(1_000_000), secondFails)) {
        assertThatThrownBy(() -> drainInto(finished, window)).hasMessage("the key is wrong");
      }
      assertThat(finished).contains(1).hasSizeLessThan(1_000_000);
    }

    @Test
    void startsNothingNew() {
      AtomicInteger started = new AtomicInteger();
      Function<Integer, Integer> fails =
          n -> {
            started.incrementAndGet();
            throw new IllegalStateException("the key is wrong");
          };
      try (SlidingWindow<Integer, Integer> window =
          new SlidingWindow<>(64, upTo(1_000_000), fails)) {
        assertThatThrownBy(() -> window.take(1, Duration.ZERO)).hasMessage("the key is wrong");
      }
      assertThat(started.get()).isLessThanOrEqualTo(64);
    }

    @Test
    void aBrokenSourceIsNoDifferent() {
      Supplier<@Nullable Integer> broken =
          () -> {
            throw new IllegalStateException("the shelf is gone");
          };
      try (SlidingWindow<Integer, Integer> window = new SlidingWindow<>(64, broken, n -> n)) {
        assertThatThrownBy(() -> window.take(1, Duration.ZERO)).hasMessage("the shelf is gone");
      }
    }
  }

  @Nested
  class WhenClosedEarly {
    @Test
    void waitsForWhatIsInFlightAndStartsNoMore() throws Exception {
      AtomicInteger started = new AtomicInteger();
      AtomicInteger ended = new AtomicInteger();
      Function<Integer, Integer> count =
          n -> {
            started.incrementAndGet();
            ended.incrementAndGet();
            return n;
          };
      SlidingWindow<Integer, Integer> window = new SlidingWindow<>(4, upTo(1_000_000), count);
      assertThat(window.take(1, Duration.ZERO)).hasSize(1);
      window.close();
      assertThat(ended.get()).isEqualTo(started.get()).isLessThan(1_000_000);
    }
  }

  private static Supplier<@Nullable Integer> upTo(int last) {
    Iterator<Integer> numbers = IntStream.rangeClosed(1, last).iterator();
    return () -> numbers.hasNext() ? numbers.next() : null;
  }

  private static List<Integer> takeAll(SlidingWindow<Integer, Integer> window)
      throws InterruptedException {
    List<Integer> all = new ArrayList<>();
    drainInto(all, window);
    return all;
  }

  private static void drainInto(List<Integer> all, SlidingWindow<Integer, Integer> window)
      throws InterruptedException {
    List<Integer> some = window.take(64, Duration.ZERO);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = window.take(64, Duration.ZERO);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }
}
