package press.nightdesk.job;

import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import press.nightdesk.domain.Edition;

/// Starts the night's job, or goes on with the one that did not finish.
final class NightRun {
  static final String JOB = "night";

  private static final int LOOK_BACK = 50;

  private final JobOperator operator;
  private final JobRepository repository;
  private final Job job;

  NightRun(JobOperator operator, JobRepository repository, Job job) {
    this.operator = operator;
    this.repository = repository;
    this.job = job;
  }

  /// Runs one edition to its end or to its stop.
  ///
  /// @param limit the most articles to take in
  /// @return the execution, ended
  JobExecution run(Edition edition, int limit) throws JobExecutionException {
    recoverDeadRuns();
    return operator.start(job, RunParameters.of(edition, intake(edition), limit));
  }

  /// Editions before `today` whose last run did not finish, oldest first.
  List<Edition> unfinishedBefore(Edition today) {
    return repository.getJobInstances(JOB, 0, LOOK_BACK).stream()
        .map(repository::getLastJobExecution)
        .filter(execution -> execution != null && !isComplete(execution))
        .map(execution -> RunParameters.edition(execution.getJobParameters()))
        .filter(edition -> edition.compareTo(today) < 0)
        .distinct()
        .sorted()
        .toList();
  }

  /// A killed run stays marked as running, and one whose database failed as unknown. Whoever
  /// gets here holds the run lock, so both are dead.
  private void recoverDeadRuns() {
    repository.findRunningJobExecutions(JOB).forEach(operator::recover);
    repository.getJobInstances(JOB, 0, LOOK_BACK).stream()
        .map(repository::getLastJobExecution)
        .filter(execution -> execution != null && execution.getStatus() == BatchStatus.UNKNOWN)
        .forEach(this::markFailed);
  }

  private void markFailed(JobExecution execution) {
    for (StepExecution step : execution.getStepExecutions()) {
      if (step.getStatus() == BatchStatus.UNKNOWN) {
        step.setStatus(BatchStatus.FAILED);
        repository.update(step);
      }
    }
    execution.setStatus(BatchStatus.FAILED);
    execution.setExitStatus(ExitStatus.FAILED);
    repository.update(execution);
  }

  /// The intake to run: the last one if it did not finish, else the next.
  private long intake(Edition edition) {
    long intake = 1;
    while (lastExecution(edition, intake).map(NightRun::isComplete).orElse(false)) {
      intake++;
    }
    return intake;
  }

  private Optional<JobExecution> lastExecution(Edition edition, long intake) {
    JobParameters parameters = RunParameters.of(edition, intake, Integer.MAX_VALUE);
    JobInstance instance = repository.getJobInstance(JOB, parameters);
    return instance == null
        ? Optional.empty()
        : Optional.ofNullable(repository.getLastJobExecution(instance));
  }

  private static boolean isComplete(JobExecution execution) {
    return execution.getStatus() == BatchStatus.COMPLETED;
  }
}
