package press.nightdesk.job;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import press.nightdesk.domain.DeliveryNote;
import press.nightdesk.domain.Edition;

/// Delivers the edition, once it lies whole on the disk.
final class DeliverStep implements Tasklet {
  static final String NAME = "deliver";

  private static final String NOTES = "deliveries";

  private final Outbox outbox;
  private final StopSignal stop;

  DeliverStep(Outbox outbox, StopSignal stop) {
    this.outbox = outbox;
    this.stop = stop;
  }

  /// What the deliver step of this execution had to tell; nothing if there was none.
  static List<DeliveryNote> notes(JobExecution execution) {
    return execution
        .getExecutionContext()
        .getString(NOTES, "")
        .lines()
        .map(DeliverStep::note)
        .toList();
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    JobExecution execution = contribution.getStepExecution().getJobExecution();
    Edition edition = RunParameters.edition(execution.getJobParameters());
    List<DeliveryNote> notes = outbox.deliverUpTo(edition);
    String lines = notes.stream().map(DeliverStep::line).collect(Collectors.joining("\n"));
    execution.getExecutionContext().putString(NOTES, lines);
    if (stop.given()) {
      contribution.getStepExecution().setTerminateOnly();
    }
    return RepeatStatus.FINISHED;
  }

  private static String line(DeliveryNote note) {
    return String.join(
        "\t",
        note.edition().toString(),
        note.channel(),
        note.kind().name(),
        note.line().replaceAll("\\s+", " "));
  }

  private static DeliveryNote note(String line) {
    String[] parts = line.split("\t", 4);
    return new DeliveryNote(
        Edition.parse(parts[0]), parts[1], DeliveryNote.Kind.valueOf(parts[2]), parts[3]);
  }
}
