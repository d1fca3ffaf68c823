package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  @Nested
  class AThreadThatIsInterruptedWhileItWaitsForWorkToEnd {
    @Test
    void letsTheWorkEndAndStaysInterrupted() throws Exception {
      ExecutorService threads = Executors.newSingleThreadExecutor();
      Future<?> work =
          threads.submit(
              () -> {
                begun.countDown();
                goOn.await();
                return null;
              });
      begun.await();
      Thread.currentThread().interrupt();
      Thread.ofVirtual().start(goOn::countDown);
      Patience.end(threads, Duration.ofMinutes(1));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(threads.isTerminated()).isTrue();
      assertThat(work.state()).isEqualTo(Future.State.SUCCESS);
    }
  }

  @Nested
  class WorkThatNeverEnds {
    @Test
    void isWaitedForNoLongerThanTheDeadline() {
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      Future<?> work =
          threads.submit(
              () -> {
                goOn.await();
                return null;
              });
      Patience.end(threads, Duration.ofMillis(1));
      assertThat(work.state()).isEqualTo(Future.State.RUNNING);
      goOn.countDown();
    }
  }
}
