package press.nightdesk.cli;

/// What the exit code tells a scheduler.
enum Exit {
  /// The edition is complete; nothing failed, nothing is quarantined.
  COMPLETE(0),
  /// A defect in Nightdesk.
  DEFECT(1),
  /// Usage, job file or prompt mistake; nothing was started.
  MISTAKE(2),
  /// Complete, but some articles failed or are quarantined, or a delivery did not arrive.
  INCOMPLETE_ARTICLES(3),
  /// Stopped before the end; nothing is lost.
  STOPPED(4),
  /// Another run holds this job.
  BUSY(5);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
