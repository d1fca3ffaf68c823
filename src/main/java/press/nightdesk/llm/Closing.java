package press.nightdesk.llm;

import java.time.Instant;

/// Hears of it when a gate closes. Called under the gate's lock: it must not wait for anything.
interface Closing {
  Closing UNHEARD = (_, _, _) -> {};

  /// Nobody may send for a while.
  ///
  /// @param cause the fault that closed it
  /// @param from when that began; the same again, or a time in it, where it only grows longer
  /// @param until when it ends, as far as that is known
  void closed(Fault cause, Instant from, Instant until);
}
