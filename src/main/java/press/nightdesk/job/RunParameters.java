package press.nightdesk.job;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;

/// What identifies a run to Spring Batch: the edition, and the how-manieth intake of articles
/// into it.
final class RunParameters {
  private static final String EDITION = "edition";
  private static final String INTAKE = "intake";
  private static final String LIMIT = "limit";
  private static final String RETRY = "retry";
  private static final String FILE = "file";
  private static final String NAME = "name";
  private static final String EVERY = "";
  private static final String NOTHING = "nothing";

  private RunParameters() {}

  /// @param admission what to take in; it does not tell one run from another
  static JobParameters of(Edition edition, long intake, Admission admission) {
    JobParametersBuilder parameters =
        new JobParametersBuilder().addString(EDITION, edition.toString()).addLong(INTAKE, intake);
    switch (admission) {
      case Admission.New(int limit) -> parameters.addLong(LIMIT, (long) limit, false);
      case Admission.Nothing _ -> parameters.addString(NOTHING, NOTHING, false);
      case Admission.Again(var only) ->
          parameters.addString(RETRY, only == null ? EVERY : only.value(), false);
    }
    return parameters.toJobParameters();
  }

  /// The same, with the job file it is started from; that does not tell one run from another.
  static JobParameters of(Edition edition, long intake, Admission admission, JobOrigin origin) {
    return new JobParametersBuilder(of(edition, intake, admission))
        .addString(FILE, origin.file().toString(), false)
        .addString(NAME, origin.name(), false)
        .toJobParameters();
  }

  /// The job file that a run was started from; empty if it was not written down.
  static Optional<JobOrigin> origin(JobParameters parameters) {
    String file = parameters.getString(FILE);
    String name = parameters.getString(NAME);
    return file == null || name == null
        ? Optional.empty()
        : Optional.of(new JobOrigin(Path.of(file), name));
  }

  static Admission admission(JobParameters parameters) {
    String retry = parameters.getString(RETRY);
    if (retry != null) {
      return new Admission.Again(retry.equals(EVERY) ? null : new ArticleId(retry));
    }
    if (parameters.getString(NOTHING) != null) {
      return new Admission.Nothing();
    }
    Long limit = parameters.getLong(LIMIT);
    return limit == null ? Admission.everything() : new Admission.New(Math.toIntExact(limit));
  }

  static Edition edition(JobParameters parameters) {
    String edition = parameters.getString(EDITION);
    if (edition == null) {
      throw new IllegalStateException("a run without an edition");
    }
    return Edition.parse(edition);
  }
}
