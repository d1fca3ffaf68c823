package press.nightdesk.cli;

import java.util.List;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.job.Progress;

/// Watches without a word, except for what a person should know.
record Quiet(Terminal terminal) implements Progress {
  @Override
  public void started(Stage stage, long articles) {}

  @Override
  public void advanced(Stage stage, List<Outcome> outcomes) {}

  @Override
  public void ended(Stage stage) {}

  @Override
  public void notice(String message) {
    terminal.message(message);
  }
}
