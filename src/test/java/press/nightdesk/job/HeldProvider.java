package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import press.nightdesk.llm.LoopbackAnswer;
import press.nightdesk.llm.LoopbackCall;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;

/// Answers the first so many calls, then holds the next until it is told to let go.
final class HeldProvider implements AutoCloseable {
  /// As many as {@link Night} has in flight.
  static final int IN_FLIGHT = 8;

  private final int answersFirst;
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch held = new CountDownLatch(IN_FLIGHT);
  private final CountDownLatch letGo = new CountDownLatch(1);
  private final LoopbackProvider provider = LoopbackProvider.answering(this::answer);

  HeldProvider(int answersFirst) {
    this.answersFirst = answersFirst;
  }

  LoopbackProvider endpoint() {
    return provider;
  }

  /// Waits until every place is held.
  void awaitHold() throws InterruptedException {
    assertThat(held.await(2, TimeUnit.MINUTES)).as("the run got that far").isTrue();
  }

  /// Answers those it holds, and everybody after them.
  void letGo() {
    letGo.countDown();
  }

  private LoopbackAnswer answer(LoopbackCall call) {
    if (calls.incrementAndGet() > answersFirst) {
      held.countDown();
      try {
        letGo.await();
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
    return LoopbackNewsroom.answer(call);
  }

  @Override
  public void close() {
    letGo();
    provider.close();
  }
}
