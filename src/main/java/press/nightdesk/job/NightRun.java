package press.nightdesk.job;

import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import press.nightdesk.domain.Edition;

/// Starts the night's job, or goes on with the one that did not finish.
final class NightRun {
  static final String JOB = "night";

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

  /// A killed run stays marked as running. Whoever gets here holds the run lock, so it is dead.
  private void recoverDeadRuns() {
    repository.findRunningJobExecutions(JOB).forEach(operator::recover);
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
