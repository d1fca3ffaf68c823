package press.nightdesk.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program: `nightdesk <command> JOB.yaml [options]`.
@Command(
    name = "nightdesk",
    description = "The night desk of a newsroom: Russian articles in, an English edition out.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {"", "Example:", "  ./nightdesk run jobs/demo.yaml"})
public final class Nightdesk {
  private final Terminal terminal;

  private Nightdesk(Terminal terminal) {
    this.terminal = terminal;
  }

  static void main(String[] arguments) {
    Logs.keepOurs();
    // Spring Boot would warm up what it finds on the class path in the background: a web server
    // among it, which only schedule needs.
    System.setProperty("spring.backgroundpreinitializer.ignore", "true");
    Terminal terminal = Terminal.ofProcess();
    AtomicBoolean ended = new AtomicBoolean();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopUnless(ended, terminal)));
    int code = execute(terminal, arguments);
    ended.set(true);
    System.exit(code);
  }

  /// On a signal while no edition is run, when {@link Signals} does not heed it: there is nothing
  /// to tidy up, and a scheduler is told that the command has not ended.
  private static void stopUnless(AtomicBoolean ended, Terminal terminal) {
    if (!ended.get()) {
      terminal.message("Stopped by a signal. Nothing is lost: run the same command to go on.");
      Runtime.getRuntime().halt(Exit.STOPPED.code());
    }
  }

  /// Runs one command.
  ///
  /// @return the exit code, see {@link Exit}
  static int execute(Terminal terminal, String... arguments) {
    CommandLine line = line(terminal, arguments);
    line.setOut(terminal.results());
    line.setErr(terminal.messages());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new Mishaps(terminal));
    line.setParameterExceptionHandler(new UsageMistakes(terminal));
    int code = line.execute(arguments);
    terminal.flush();
    return code;
  }

  /// What understands these arguments; with none, every command.
  static CommandLine line(Terminal terminal, String... arguments) {
    CommandLine line = new CommandLine(new Nightdesk(terminal));
    Commands.neededFor(arguments).forEach(line::addSubcommand);
    return line;
  }

  /// How this program was called, as a shell takes it, so that a command it prints can be pasted.
  static String command() {
    String launcher = System.getProperty("nightdesk.command");
    return launcher == null
        ? "java -jar " + NextCommand.quoted(System.getProperty("java.class.path"))
        : NextCommand.quoted(launcher);
  }

  Terminal terminal() {
    return terminal;
  }
}
