package press.nightdesk.job;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import press.nightdesk.domain.Edition;

/// Starts the night's job, or goes on with the one that did not finish.
final class NightRun {
  static final String JOB = "night";

  private final JobOperator operator;
  private final JobRepository repository;
  private final PastRuns past;
  private final Job job;

  NightRun(JobOperator operator, JobRepository repository, PastRuns past, Job job) {
    this.operator = operator;
    this.repository = repository;
    this.past = past;
    this.job = job;
  }

  /// Runs one edition to its end or to its stop.
  ///
  /// @param admission what to take in
  /// @param origin whose run it is
  /// @return the execution, ended
  JobExecution run(Edition edition, Admission admission, JobOrigin origin)
      throws JobExecutionException {
    recoverDeadRuns();
    return operator.start(
        job, RunParameters.of(edition, past.nextIntake(edition), admission, origin));
  }

  /// A killed run stays marked as running, and one whose database failed as unknown. Whoever
  /// gets here holds the run lock, so both are dead.
  private void recoverDeadRuns() {
    repository.findRunningJobExecutions(JOB).forEach(operator::recover);
    past.latest()
        .filter(execution -> execution.getStatus() == BatchStatus.UNKNOWN)
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
}
