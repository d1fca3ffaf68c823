package press.nightdesk.domain;

import java.util.List;

/// A rule about a summary, as a pure function.
@FunctionalInterface
public interface SummaryCheck {
  /// What is wrong with this summary of that article and its translation.
  ///
  /// @return findings of stage summarize; empty if nothing is wrong
  List<Finding> findings(Translated translated, Summary summary);
}
