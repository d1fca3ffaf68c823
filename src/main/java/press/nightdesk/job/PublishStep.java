package press.nightdesk.job;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Stage;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Publication;

/// Makes every artefact of the edition from the shelf.
final class PublishStep implements Tasklet {
  private final Function<Edition, NightEdition> contents;
  private final Function<Edition, EditionFolder> folders;
  private final List<Publication> publications;
  private final Progress progress;

  PublishStep(
      Function<Edition, NightEdition> contents,
      Function<Edition, EditionFolder> folders,
      List<Publication> publications,
      Progress progress) {
    this.contents = contents;
    this.folders = folders;
    this.publications = List.copyOf(publications);
    this.progress = progress;
  }

  @Override
  public @Nullable RepeatStatus execute(StepContribution contribution, ChunkContext context) {
    Edition edition = RunParameters.edition(contribution.getStepExecution().getJobParameters());
    NightEdition night = contents.apply(edition);
    progress.started(Stage.PUBLISH, night.dispatches().size());
    EditionFolder folder = folders.apply(edition);
    publications.forEach(publication -> publication.publish(night, folder));
    contribution.incrementReadCount(night.dispatches().size());
    contribution.incrementWriteCount(night.dispatches().size());
    progress.ended(Stage.PUBLISH);
    return RepeatStatus.FINISHED;
  }
}
