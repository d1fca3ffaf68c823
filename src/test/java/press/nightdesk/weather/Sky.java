package press.nightdesk.weather;

import press.nightdesk.llm.LoopbackCall;

/// Decides how the provider treats a request.
@FunctionalInterface
public interface Sky {
  /// What becomes of this request.
  ///
  /// @param asked the hash of the request's body
  /// @param time how often this body has been sent, this time included
  Treatment over(LoopbackCall call, String asked, int time);
}
