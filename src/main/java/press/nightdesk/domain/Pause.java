package press.nightdesk.domain;

import java.time.Duration;
import java.time.Instant;

/// A time in which nothing might be sent to a provider.
///
/// @param provider as in the job file
/// @param cause the kind of fault that began it, as in `docs/failures.md`
/// @param until not before `from`
public record Pause(String provider, String cause, Instant from, Instant until) {
  public Pause {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("a pause from %s until %s".formatted(from, until));
    }
  }

  /// How long it was.
  public Duration length() {
    return Duration.between(from, until);
  }
}
