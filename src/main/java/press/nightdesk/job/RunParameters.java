package press.nightdesk.job;

import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import press.nightdesk.domain.Edition;

/// What identifies a run to Spring Batch: the edition, and the how-manieth intake of articles
/// into it.
final class RunParameters {
  private static final String EDITION = "edition";
  private static final String INTAKE = "intake";
  private static final String LIMIT = "limit";

  private RunParameters() {}

  /// @param limit the most articles to take in; it does not tell one run from another
  static JobParameters of(Edition edition, long intake, int limit) {
    return new JobParametersBuilder()
        .addString(EDITION, edition.toString())
        .addLong(INTAKE, intake)
        .addLong(LIMIT, (long) limit, false)
        .toJobParameters();
  }

  static int limit(JobParameters parameters) {
    Long limit = parameters.getLong(LIMIT);
    return limit == null ? Integer.MAX_VALUE : Math.toIntExact(limit);
  }

  static Edition edition(JobParameters parameters) {
    String edition = parameters.getString(EDITION);
    if (edition == null) {
      throw new IllegalStateException("a run without an edition");
    }
    return Edition.parse(edition);
  }
}
