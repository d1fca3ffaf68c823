package press.nightdesk.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import press.nightdesk.job.CannotStart;
import press.nightdesk.job.DatabaseDamaged;
import press.nightdesk.job.DeskBusy;
import press.nightdesk.job.JobMistaken;
import press.nightdesk.job.Mistake;

/// Turns what a command throws into lines for a person and a code for a scheduler.
final class Mishaps implements IExecutionExceptionHandler {
  private final Terminal terminal;

  Mishaps(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
    Exit exit =
        switch (thrown) {
          case JobMistaken mistaken -> mistaken(mistaken, line);
          case DatabaseDamaged damaged -> say(Exit.MISTAKE, damaged);
          case DeskBusy busy -> say(Exit.BUSY, busy);
          case CannotStart cannot -> stopped(cannot, parsed);
          case Exception defect -> defect(defect);
        };
    boolean debug = line.getCommand() instanceof Debuggable command && command.common().debug();
    if (debug && exit != Exit.DEFECT) {
      thrown.printStackTrace(terminal.messages());
    }
    return exit.code();
  }

  private Exit mistaken(JobMistaken mistaken, CommandLine line) {
    for (Mistake mistake : mistaken.mistakes()) {
      terminal.message(mistake.toString());
    }
    if (line.getCommand() instanceof Debuggable command) {
      terminal.message(command.untouched());
    }
    return Exit.MISTAKE;
  }

  private Exit stopped(CannotStart cannot, ParseResult parsed) {
    terminal.message("Stopped: " + cannot.getMessage());
    terminal.message("Nothing is lost. To go on: " + cannot.remedy());
    List<String> typed = parsed.originalArgs();
    terminal.message("  " + NextCommand.again(Nightdesk.command(), typed));
    return Exit.STOPPED;
  }

  private Exit say(Exit exit, Exception thrown) {
    terminal.message(String.valueOf(thrown.getMessage()));
    return exit;
  }

  private Exit defect(Exception defect) {
    terminal.message("This is a defect in Nightdesk; please report it with what follows.");
    defect.printStackTrace(terminal.messages());
    return Exit.DEFECT;
  }
}
