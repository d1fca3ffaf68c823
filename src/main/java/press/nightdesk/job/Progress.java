package press.nightdesk.job;

import java.util.List;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;

/// Who watches a run. Called by the run's own thread, in order; notices come from any thread.
public interface Progress {
  /// A stage begins.
  ///
  /// @param articles how many it has to do; 0 if it cannot know
  void started(Stage stage, long articles);

  /// Some articles of a stage are done and safe on the shelf.
  void advanced(Stage stage, List<Outcome> outcomes);

  /// A stage ends, well or not.
  void ended(Stage stage);

  /// Something a person should know and that stops nothing.
  void notice(String message);
}
