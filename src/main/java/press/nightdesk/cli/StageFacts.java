package press.nightdesk.cli;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Stage;

/// How a stage stands at one moment.
///
/// @param total how many articles it has to do; 0 if it cannot know
/// @param amiss how many of those done failed or are quarantined
/// @param inWork how many articles are in work
/// @param inFlight how many requests to live models are under way
/// @param elapsed since the stage began
/// @param articlesPerMinute of late; null as long as too few are done to tell
/// @param tokensPerMinute of late, both ways; null if that is not known
/// @param left how long it takes at the pace of late; null as long as nobody can know
/// @param spent what the edition's calls came to; null if that is not known yet
/// @param projected US dollars of the edition at the end of this stage, if the rest costs what its
///     articles cost so far; null if that is not known
/// @param pause in which nothing may be sent now; null if there is none
/// @param said the last that was said, if nothing has been done or answered since; null otherwise
record StageFacts(
    Stage stage,
    long done,
    long total,
    long amiss,
    int inWork,
    int inFlight,
    Duration elapsed,
    @Nullable Double articlesPerMinute,
    @Nullable Double tokensPerMinute,
    @Nullable Duration left,
    @Nullable Spending spent,
    @Nullable BigDecimal projected,
    @Nullable Waiting pause,
    @Nullable String said) {
  /// A pause that is on.
  ///
  /// @param left until it ends, as far as that is known; positive
  record Waiting(String provider, String reason, Duration left) {}
}
