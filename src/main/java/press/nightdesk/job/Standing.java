package press.nightdesk.job;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Stage;

/// Where a job stands with one of its editions.
///
/// @param name the job's name
/// @param edition null if no run has been, or if the one that is on has not said yet
/// @param started when its last run began; null if that is not known
/// @param ended when that ended; null while it is on, or if it was killed
/// @param stage the stage a run that is on is in; null otherwise
/// @param asOf when a run that is on said so; null if this was read off the database just now
/// @param counts null where there is nothing to count, or it cannot be told
public record Standing(
    String name,
    @Nullable Edition edition,
    State state,
    @Nullable Instant started,
    @Nullable Instant ended,
    @Nullable Stage stage,
    @Nullable Instant asOf,
    @Nullable EditionCounts counts) {
  /// What the last run of the edition came to.
  public enum State {
    /// No run has been.
    NEVER_RUN,
    /// A run is at it.
    RUNNING,
    /// A run is at another edition, and holds the database.
    BUSY,
    /// Every article has reached its end and everything is published.
    COMPLETE,
    /// It stopped or was killed; running it again goes on.
    UNFINISHED;

    /// The name used in JSON: `never-run`.
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String label) {
      return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /// A job that was never run.
  static Standing neverRun(String name) {
    return new Standing(name, null, State.NEVER_RUN, null, null, null, null, null);
  }

  /// A job that a run holds which has not said where it stands.
  static Standing held(String name) {
    return new Standing(name, null, State.RUNNING, null, null, null, null, null);
  }

  /// What is known of another edition than the one that is run: that it has to wait.
  static Standing busy(String name, Edition edition) {
    return new Standing(name, edition, State.BUSY, null, null, null, null, null);
  }

  /// As JSON on several lines; `docs/commands.md` describes it.
  ///
  /// @param run the command that goes on; null if there is nothing to go on with
  /// @param retry the command that takes up what went amiss; null if nothing did
  public String json(@Nullable String run, @Nullable String retry) {
    return StandingJson.of(this, run, retry).page();
  }
}
