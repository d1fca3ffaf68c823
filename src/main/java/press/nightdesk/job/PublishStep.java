package press.nightdesk.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Stage;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Publication;

/// Makes every artefact of the edition from the shelf. A stop comes between two of them.
final class PublishStep implements Tasklet {
  private static final String ARTEFACTS = "artefacts";

  private final Archive archive;
  private final List<Publication> publications;
  private final Progress progress;
  private final StopSignal stop;

  PublishStep(Archive archive, List<Publication> publications, Progress progress, StopSignal stop) {
    this.archive = archive;
    this.publications = List.copyOf(publications);
    this.progress = progress;
    this.stop = stop;
  }

  /// The files that the publish step of this execution made, in order.
  static List<Path> artefacts(JobExecution execution) {
    return execution.getExecutionContext().getString(ARTEFACTS, "").lines().map(Path::of).toList();
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    JobExecution execution = contribution.getStepExecution().getJobExecution();
    Edition edition = RunParameters.edition(execution.getJobParameters());
    NightEdition night = archive.contents(edition);
    progress.started(Stage.PUBLISH, night.dispatches().size());
    EditionFolder folder = archive.folder(edition);
    List<String> files = new ArrayList<>();
    for (Publication publication : publications) {
      if (stop.given()) {
        contribution.getStepExecution().setTerminateOnly();
        return RepeatStatus.FINISHED;
      }
      publication.publish(night, folder).forEach(file -> files.add(file.toString()));
    }
    execution.getExecutionContext().putString(ARTEFACTS, String.join("\n", files));
    night.dispatches().forEach(_ -> contribution.incrementReadCount());
    contribution.incrementWriteCount(night.dispatches().size());
    progress.ended(Stage.PUBLISH);
    return RepeatStatus.FINISHED;
  }
}
