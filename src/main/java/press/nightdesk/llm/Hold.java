package press.nightdesk.llm;

import java.time.Duration;
import java.util.stream.Stream;

/// How long a request has to wait for a limit, and why.
///
/// @param time zero if it may go
/// @param why in words that follow "waiting for"
/// @param asked whether the provider has nothing left to give, so that patience counts
record Hold(Duration time, String why, boolean asked) {
  static final Hold NONE = new Hold(Duration.ZERO, "nothing", false);

  static Hold longest(Stream<Hold> holds) {
    return holds.reduce(NONE, (one, other) -> other.time.compareTo(one.time) > 0 ? other : one);
  }
}
