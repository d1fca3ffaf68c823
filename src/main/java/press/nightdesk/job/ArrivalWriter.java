package press.nightdesk.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Stage;
import press.nightdesk.shelf.Intake;
import press.nightdesk.shelf.Shelf;

/// Puts arrivals on the shelf, up to the run's limit.
final class ArrivalWriter implements ItemWriter<ArrivalBatch>, StepExecutionListener {
  private final Shelf shelf;
  private final FeedBooks feeds;
  private final LongSupplier read;
  private final Progress progress;
  private Edition edition = Edition.parse("1970-01-01");
  private Admission admission = Admission.everything();
  private Intake total = Intake.NONE;

  /// @param feeds is told whether anything is left out
  /// @param read how many arrivals were read in this step
  ArrivalWriter(Shelf shelf, FeedBooks feeds, LongSupplier read, Progress progress) {
    this.shelf = shelf;
    this.feeds = feeds;
    this.read = read;
    this.progress = progress;
  }

  @Override
  public void beforeStep(StepExecution step) {
    edition = RunParameters.edition(step.getJobParameters());
    admission = RunParameters.admission(step.getJobParameters());
    total = Intake.NONE;
    progress.started(Stage.INGEST, 0);
  }

  /// Counts independently of Spring Batch that nothing read was lost on the way to the shelf.
  private @Nullable ExitStatus accountedFor(StepExecution step) {
    boolean finished = step.getStatus() == BatchStatus.COMPLETED;
    if (!finished || read.getAsLong() == total.sum()) {
      return null;
    }
    step.addFailureException(
        new IllegalStateException(
            "ingest read %d articles and put %d away".formatted(read.getAsLong(), total.sum())));
    step.setStatus(BatchStatus.FAILED);
    return ExitStatus.FAILED;
  }

  @Override
  public void write(Chunk<? extends ArrivalBatch> chunk) {
    chunk.forEach(this::write);
  }

  private void write(ArrivalBatch batch) {
    List<Arrival> arrivals = batch.arrivals();
    total =
        total.plus(
            switch (admission) {
              case Admission.New(int limit) -> shelf.take(edition, arrivals, limit - total.taken());
              case Admission.Again(var only) -> takeAgain(arrivals, only);
              case Admission.Nothing _ ->
                  throw new IllegalStateException(
                      "%d arrivals, where nothing is read".formatted(arrivals.size()));
            });
    if (total.leftOut() > 0) {
      feeds.leftOut();
    }
  }

  /// Takes what could not be read before, and all of a feed that could not be.
  private Intake takeAgain(List<Arrival> arrivals, @Nullable ArticleId only) {
    Map<Boolean, List<Arrival>> parts =
        arrivals.stream()
            .collect(Collectors.partitioningBy(arrival -> isOf(feeds.reopened(), arrival)));
    return shelf
        .take(edition, parts.getOrDefault(true, List.of()), Integer.MAX_VALUE)
        .plus(shelf.takeUnread(edition, parts.getOrDefault(false, List.of()), only));
  }

  private static boolean isOf(Set<String> sources, Arrival arrival) {
    return switch (arrival) {
      case Arrival.Read read -> sources.contains(read.article().origin().name());
      case Arrival.Foreign foreign -> sources.contains(foreign.article().origin().name());
      case Arrival.Unreadable _, Arrival.Unchanged _ -> false;
    };
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    if (admission instanceof Admission.New && total.leftOut() > 0) {
      progress.notice(
          "--limit leaves %d articles out; the next run takes them".formatted(total.leftOut()));
    }
    progress.ended(Stage.INGEST);
    return accountedFor(step);
  }
}
