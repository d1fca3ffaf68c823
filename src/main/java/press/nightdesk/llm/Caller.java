package press.nightdesk.llm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One call as the gate sees it, from its first request to its end. Not safe to share; {@link Gate}
/// guards what it notes here.
final class Caller {
  private @Nullable Instant failingSince;
  private long givenBefore;

  /// One of its requests failed with a fault that passes.
  ///
  /// @param until the last pass whose answer says nothing about this failure
  void failed(Instant now, long until) {
    if (failingSince == null) {
      failingSince = now;
      givenBefore = until;
    }
  }

  /// When its first request failed; null if none has.
  @Nullable Instant failingSince() {
    return failingSince;
  }

  /// The last pass whose answer says nothing about its first failure.
  long givenBefore() {
    return givenBefore;
  }
}
