package press.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// What every command understands.
final class CommonOptions {
  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Overrides a setting of the job file; may be given several times.")
  private List<String> overrides = new ArrayList<>();

  @Option(names = "--quiet", description = "Prints results and mistakes, no progress.")
  private boolean quiet;

  @Option(names = "--debug", description = "Prints stack traces and more of the log.")
  private boolean debug;

  /// Takes effect while the line is parsed, because help is printed before a command runs.
  @Option(
      names = "--no-color",
      description = "Prints without colour, as it does when not on a terminal.")
  void noColor(boolean off) {
    if (off) {
      System.setProperty("picocli.ansi", "false");
    }
  }

  List<String> overrides() {
    return List.copyOf(overrides);
  }

  /// Whether anything may be printed bold or in colour.
  boolean color() {
    return !"false".equals(System.getProperty("picocli.ansi")) && System.getenv("NO_COLOR") == null;
  }

  boolean quiet() {
    return quiet;
  }

  boolean debug() {
    return debug;
  }
}
