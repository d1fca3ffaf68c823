package press.nightdesk.job;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.CallFailed;
import press.nightdesk.llm.Fault;
import press.nightdesk.shelf.Shelf;

/// A step that takes every article which still needs it through a model.
///
/// It is a tasklet rather than a chunk of reader, processor and writer, because Spring Batch's
/// chunk waits for its slowest item. Here each transaction takes whatever has finished by then,
/// writes it to the shelf and ends; articles go on being worked on meanwhile. An article's
/// checkpoint is therefore written as soon as it is done, and a busy night writes many at once.
///
/// @param <I> what the stage works on
final class ModelStage<I> implements Tasklet, StepExecutionListener {
  private static final int MOST_PER_TRANSACTION = 256;
  private static final int PAGE = 64;

  /// Transactions cost more than what they write; waiting this long for company costs no call.
  private static final Duration LINGER = Duration.ofMillis(100);

  private final Stage stage;
  private final int concurrency;
  private final Shelf shelf;
  private final Progress progress;
  private final ModelWork<I> work;
  private final StopSignal stop;
  private @Nullable SlidingWindow<I, Outcome> window;

  ModelStage(
      Stage stage,
      int concurrency,
      Shelf shelf,
      Progress progress,
      ModelWork<I> work,
      StopSignal stop) {
    this.stage = stage;
    this.concurrency = concurrency;
    this.shelf = shelf;
    this.progress = progress;
    this.work = work;
    this.stop = stop;
  }

  Stage stage() {
    return stage;
  }

  @Override
  public void beforeStep(StepExecution step) {
    Edition edition = RunParameters.edition(step.getJobParameters());
    progress.started(stage, shelf.open(edition, stage));
    SlidingWindow<I, Outcome> opened =
        new SlidingWindow<>(concurrency, ahead(edition), item -> work.outcome(edition, item));
    progress.inWork(opened::inFlight);
    window = opened;
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context)
      throws InterruptedException {
    if (window == null) {
      throw new IllegalStateException("the step was not announced");
    }
    StepExecution step = contribution.getStepExecution();
    List<Outcome> finished = finished(window);
    List<Outcome> kept = shelf.record(RunParameters.edition(step.getJobParameters()), finished);
    finished.forEach(_ -> contribution.incrementReadCount());
    contribution.incrementWriteCount(finished.size());
    progress.advanced(stage, kept);
    if (finished.isEmpty() && stop.given()) {
      step.setTerminateOnly();
    }
    return finished.isEmpty() ? RepeatStatus.FINISHED : RepeatStatus.CONTINUABLE;
  }

  /// What has finished; empty when nothing is in work any more. A call that the stop sent away is
  /// the stop's doing and no trouble.
  private static List<Outcome> finished(SlidingWindow<?, Outcome> window)
      throws InterruptedException {
    try {
      return window.take(MOST_PER_TRANSACTION, LINGER);
    } catch (CallFailed failed) {
      if (failed.fault() instanceof Fault.Stopped) {
        return List.of();
      }
      throw failed;
    }
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    if (window != null) {
      window.close();
    }
    progress.ended(stage);
    return null;
  }

  private Supplier<@Nullable I> ahead(Edition edition) {
    Queue<I> page = new ArrayDeque<>();
    ArticleId[] last = new ArticleId[1];
    return () -> {
      if (stop.given()) {
        return null;
      }
      if (page.isEmpty()) {
        page.addAll(work.waiting(edition, last[0], PAGE));
      }
      I next = page.poll();
      if (next != null) {
        last[0] = work.id(next);
      }
      return next;
    };
  }
}
