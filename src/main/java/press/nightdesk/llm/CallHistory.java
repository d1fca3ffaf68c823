package press.nightdesk.llm;

import java.time.Duration;

/// What calls for one task came to.
///
/// @param calls that brought a reply
/// @param openings those of them that asked about a text for the first time; at least one
/// @param usage of all of them
/// @param lowPerInput output tokens per input token in a call of which nine in ten had more
/// @param highPerInput the same of one of which nine in ten had less
/// @param latency of the middle one
public record CallHistory(
    int calls,
    int openings,
    Usage usage,
    double lowPerInput,
    double highPerInput,
    Duration latency) {
  /// Output tokens per input token over all of them.
  public double perInput() {
    return (double) usage.output() / Math.max(1, usage.input());
  }

  /// Calls for each text, re-asks included.
  public double callsPerOpening() {
    return (double) calls / openings;
  }
}
