package press.nightdesk.job;

import java.util.List;
import java.util.function.IntSupplier;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;

/// Who watches a run. Called by the run's own thread, in order, but for what is said to
/// come from any thread.
public interface Progress {
  /// A stage begins.
  ///
  /// @param articles how many it has to do; 0 if it cannot know
  void started(Stage stage, long articles);

  /// A stage that works on several articles at once has begun.
  ///
  /// @param articles how many are in work at the moment; may be asked by any thread at any time
  default void inWork(IntSupplier articles) {}

  /// A run has begun that may ask live models.
  ///
  /// @param underWay how many requests are under way; may be asked by any thread at any time
  default void requests(IntSupplier underWay) {}

  /// Nothing may be sent for a while. A pause that grows is told again. Called by any thread; it
  /// must be quick.
  default void paused(Pause pause) {}

  /// A live model has replied. Called by any thread; it must be quick.
  default void answered() {}

  /// How the edition stands as a whole, every few seconds.
  default void stands(EditionCounts counts) {}

  /// Some articles of a stage are done and safe on the shelf.
  void advanced(Stage stage, List<Outcome> outcomes);

  /// A stage ends, well or not.
  void ended(Stage stage);

  /// Something a person should know and that stops nothing. Called by any thread.
  void notice(String message);
}
