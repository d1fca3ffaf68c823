package press.nightdesk.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Visit;
import press.nightdesk.shelf.FeedVisits;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.web.StoppedReading;
import press.nightdesk.source.web.Visits;
import press.nightdesk.source.web.Web;

/// Opens the line to the web for ingest, and writes down at its end which feeds need not be read
/// again.
///
/// A feed is remembered only once all it held is on the shelf: the next night is told nothing of
/// what it has not changed since.
final class FeedBooks implements StepExecutionListener, Visits {
  private final FeedVisits shelf;
  private final Plan plan;
  private final Supplier<Web> webs;
  private final Progress progress;
  private final List<Visit> visits = new ArrayList<>();
  private final List<Visit> withGaps = new ArrayList<>();
  private final List<ArticleId> read = new ArrayList<>();
  private Edition edition = Edition.parse("1970-01-01");
  private Admission admission = Admission.everything();
  private Set<String> reopened = Set.of();
  private boolean leftOut;

  /// @param webs makes the web when it is first needed
  FeedBooks(FeedVisits shelf, Plan plan, Supplier<Web> webs, Progress progress) {
    this.shelf = shelf;
    this.plan = plan;
    this.webs = webs;
    this.progress = progress;
  }

  @Override
  public void beforeStep(StepExecution step) {
    edition = RunParameters.edition(step.getJobParameters());
    admission = RunParameters.admission(step.getJobParameters());
    visits.clear();
    withGaps.clear();
    read.clear();
    leftOut = false;
    reopened =
        admission instanceof Admission.Again(var only)
            ? plan.sources().stream()
                .filter(source -> source.whole().filter(id -> isDue(id, only)).isPresent())
                .map(ArticleSource::name)
                .collect(Collectors.toUnmodifiableSet())
            : Set.of();
    plan.outside().open(webs, this, progress::notice);
  }

  private boolean isDue(ArticleId feed, @Nullable ArticleId only) {
    return (only == null || only.equals(feed)) && shelf.isUnread(edition, feed);
  }

  /// The sources of which nothing could be read before and everything is due now.
  Set<String> reopened() {
    return reopened;
  }

  /// Something that was read had to be left out of this run.
  void leftOut() {
    leftOut = true;
  }

  /// Whoever takes up what failed wants all of a feed, changed or not.
  @Override
  public Optional<Visit> last(String feed, ContentHash reading) {
    return admission instanceof Admission.Again
        ? Optional.empty()
        : shelf.last(edition, feed, reading);
  }

  @Override
  public void unchanged(ArticleId feed) {
    read.add(feed);
  }

  @Override
  public void read(ArticleId feed, @Nullable Visit visit, Left left) {
    read.add(feed);
    if (visit != null && left != Left.FOR_NOW) {
      (left == Left.NOTHING ? visits : withGaps).add(visit);
    }
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    plan.outside().close();
    if (step.getStatus() == BatchStatus.COMPLETED) {
      shelf.settle(edition, settled());
      // Whoever takes up what failed leaves out what is new.
      if (!leftOut && admission instanceof Admission.New) {
        shelf.remember(visits);
        shelf.rememberWithGaps(edition, withGaps);
      }
      return null;
    }
    if (step.getFailureExceptions().stream().anyMatch(FeedBooks::isStop)) {
      step.setStatus(BatchStatus.STOPPED);
      return ExitStatus.STOPPED;
    }
    return null;
  }

  /// The feeds that no source failed to read. Two sources may read one address, each in its way
  /// (`allow-private`, `follow`): what one has read does not settle that the other could not.
  private List<ArticleId> settled() {
    return read.stream().distinct().filter(this::isSettled).toList();
  }

  private boolean isSettled(ArticleId feed) {
    List<String> readers =
        plan.sources().stream()
            .filter(source -> source.whole().filter(feed::equals).isPresent())
            .map(ArticleSource::name)
            .toList();
    return Collections.frequency(read, feed) == readers.size()
        && (admission instanceof Admission.New || reopened.containsAll(readers));
  }

  private static boolean isStop(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoppedReading) {
        return true;
      }
    }
    return false;
  }
}
