package press.nightdesk.cli;

import java.io.Console;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/// How wide the terminal is.
final class Width {
  private static final int WITHOUT_TERMINAL = 100;
  private static final int WIDEST = 160;

  private Width() {}

  /// Its columns; of a very wide one as many as a person can read in, and 100 if there is none.
  static int of(CommandSpec spec) {
    if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty()) {
      return WITHOUT_TERMINAL;
    }
    return Math.min(WIDEST, spec.usageMessage().autoWidth(true).width());
  }
}
