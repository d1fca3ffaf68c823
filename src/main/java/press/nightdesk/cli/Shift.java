package press.nightdesk.cli;

import java.util.function.Supplier;
import press.nightdesk.domain.Edition;
import press.nightdesk.job.Desk;
import press.nightdesk.job.RunResult;
import press.nightdesk.job.StopSignal;

/// A desk that is run for somebody: signals are heeded, and how it ended is said.
///
/// @param stop what the desk was opened with
record Shift(Desk desk, StopSignal stop, Terminal terminal, Report report)
    implements AutoCloseable {
  /// Does work on an edition and prints how it ended.
  Exit run(Edition edition, Supplier<RunResult> work) {
    try (Signals _ =
        Signals.heed(stop, desk.grace(), terminal::message, why -> leave(edition, why))) {
      return report.print(work.get());
    }
  }

  private void leave(Edition edition, String why) {
    report.print(new RunResult.Stopped(edition, null, why, "run again"));
    terminal.flush();
    Runtime.getRuntime().halt(Exit.STOPPED.code());
  }

  @Override
  public void close() {
    desk.close();
  }
}
