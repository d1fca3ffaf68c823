package press.nightdesk.deliver;

/// What came of one attempt to deliver.
public sealed interface Receipt {
  /// It was taken over.
  ///
  /// @param reference by which it is known there, in one line
  record Sent(String reference) implements Receipt {}

  /// It certainly was not, so that it may be tried again.
  ///
  /// @param problem what was in the way, in one line
  /// @param remedy what to do next, in one line
  record NotSent(String problem, String remedy) implements Receipt {}

  /// It was sent, and the answer did not come.
  ///
  /// @param problem what was in the way, in one line
  /// @param remedy how to find out, in one line
  record Unknown(String problem, String remedy) implements Receipt {}
}
