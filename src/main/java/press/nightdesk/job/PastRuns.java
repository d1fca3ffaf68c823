package press.nightdesk.job;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import press.nightdesk.domain.Edition;

/// The runs there have been, as Spring Batch has them down.
///
/// @param repository is only read
record PastRuns(JobRepository repository) {
  private static final int LOOK_BACK = 50;

  /// The last executions of the latest intakes, newest first.
  Stream<JobExecution> latest() {
    return repository.getJobInstances(NightRun.JOB, 0, LOOK_BACK).stream()
        .map(repository::getLastJobExecution)
        .filter(Objects::nonNull);
  }

  /// Whose run was the newest; empty if none was, or it was not written down.
  Optional<JobOrigin> origin() {
    return latest()
        .max(Comparator.comparingLong(JobExecution::getId))
        .flatMap(execution -> RunParameters.origin(execution.getJobParameters()));
  }

  /// When a run of these ended with a complete edition last; empty if none did.
  Optional<Instant> lastSuccess() {
    return latest()
        .filter(PastRuns::isComplete)
        .map(JobExecution::getEndTime)
        .filter(Objects::nonNull)
        // Spring Batch writes the time of the machine's own zone.
        .map(end -> end.atZone(ZoneId.systemDefault()).toInstant())
        .max(Comparator.naturalOrder());
  }

  /// The editions that were run lately, oldest first.
  List<Edition> editions() {
    return latest()
        .map(execution -> RunParameters.edition(execution.getJobParameters()))
        .distinct()
        .sorted()
        .toList();
  }

  /// The intake to run next: the last one if it did not finish, else the one after it.
  long nextIntake(Edition edition) {
    long intake = 1;
    while (ofIntake(edition, intake).map(PastRuns::isComplete).orElse(false)) {
      intake++;
    }
    return intake;
  }

  /// The last execution of an edition's last intake; empty if it was never run.
  Optional<JobExecution> last(Edition edition) {
    long next = nextIntake(edition);
    return ofIntake(edition, next).or(() -> ofIntake(edition, next - 1));
  }

  /// Whether the edition was run and its last run did not finish.
  boolean isUnfinished(Edition edition) {
    return last(edition).map(execution -> !isComplete(execution)).orElse(false);
  }

  private Optional<JobExecution> ofIntake(Edition edition, long intake) {
    JobParameters parameters = RunParameters.of(edition, intake, Admission.everything());
    JobInstance instance = repository.getJobInstance(NightRun.JOB, parameters);
    return instance == null
        ? Optional.empty()
        : Optional.ofNullable(repository.getLastJobExecution(instance));
  }

  static boolean isComplete(JobExecution execution) {
    return execution.getStatus() == BatchStatus.COMPLETED;
  }
}
