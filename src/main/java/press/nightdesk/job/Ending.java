package press.nightdesk.job;

/// How a run ended, as a scheduler sees it.
public enum Ending {
  /// The edition is complete and nothing needs a person.
  FLAWLESS(0),
  /// It is complete, and articles failed or are quarantined, or it could not be delivered.
  INCOMPLETE_ARTICLES(3),
  /// The run stopped before its end.
  STOPPED(4);

  private final int exit;

  Ending(int exit) {
    this.exit = exit;
  }

  /// The exit code that says so.
  public int exit() {
    return exit;
  }

  /// How this run ended.
  public static Ending of(RunResult result) {
    return switch (result) {
      case RunResult.Stopped _ -> STOPPED;
      case RunResult.Complete complete ->
          complete.night().tally().flawless()
                  && complete.deliveries().stream().noneMatch(note -> note.amiss())
              ? FLAWLESS
              : INCOMPLETE_ARTICLES;
    };
  }
}
