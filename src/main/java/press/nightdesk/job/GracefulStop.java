package press.nightdesk.job;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import press.nightdesk.llm.Models;

/// What a stop means for calls: none is sent any more, those in flight have a time to end, and
/// after it they are cut off. The run's own threads then end by themselves, so that what had
/// finished is committed; none is interrupted.
///
/// @param grace how long calls in flight may go on
record GracefulStop(Models models, Duration grace) implements Runnable {
  @Override
  public void run() {
    models.stop();
    Executor later = CompletableFuture.delayedExecutor(grace.toMillis(), TimeUnit.MILLISECONDS);
    later.execute(models::cutOff);
  }
}
