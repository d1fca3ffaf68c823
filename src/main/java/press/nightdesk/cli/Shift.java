package press.nightdesk.cli;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Edition;
import press.nightdesk.job.Desk;
import press.nightdesk.job.RunRequest;
import press.nightdesk.job.RunResult;
import press.nightdesk.job.StopSignal;

/// A desk that is run for somebody: signals are heeded from before it opens until it is closed, and
/// how it ended is said.
final class Shift implements AutoCloseable {
  private final Terminal terminal;
  private final Report report;
  private final Screen screen;
  private final Signals signals;
  private final Desk desk;
  private volatile @Nullable Edition current;

  private Shift(
      Terminal terminal,
      Screen screen,
      Report report,
      StopSignal stop,
      Function<StopSignal, Desk> opening) {
    this.terminal = terminal;
    this.screen = screen;
    this.report = report;
    this.signals = Signals.heed(stop, terminal::message, this::leave);
    this.desk = opened(stop, opening);
    signals.begun(desk.grace());
  }

  /// Opens a desk for as long as the shift lasts.
  ///
  /// @param screen is closed with the shift
  /// @param stop is given at the first signal
  /// @param opening is given what tells the desk to stop
  static Shift begin(
      Terminal terminal,
      Screen screen,
      Report report,
      StopSignal stop,
      Function<StopSignal, Desk> opening) {
    return new Shift(terminal, screen, report, stop, opening);
  }

  private Desk opened(StopSignal stop, Function<StopSignal, Desk> opening) {
    try {
      return opening.apply(stop);
    } catch (RuntimeException | Error failed) {
      signals.close();
      screen.close();
      throw failed;
    }
  }

  Desk desk() {
    return desk;
  }

  /// Does work on an edition and prints how it ended.
  Exit run(Edition edition, Supplier<RunResult> work) {
    current = edition;
    return report.print(work.get());
  }

  /// Runs the editions that a request means, and stops with the first that stops.
  Exit run(RunRequest request) {
    Exit worst = Exit.COMPLETE;
    for (Edition due : desk.editions(request)) {
      Exit exit = run(due, () -> desk.run(due, request.limit()));
      worst = exit.code() > worst.code() ? exit : worst;
      if (worst == Exit.STOPPED) {
        break;
      }
    }
    return worst;
  }

  private void leave(String why) {
    report.left(current, why);
    terminal.flush();
    Runtime.getRuntime().halt(Exit.STOPPED.code());
  }

  @Override
  public void close() {
    try (screen;
        signals) {
      desk.close();
    }
  }
}
