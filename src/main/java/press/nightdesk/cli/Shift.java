package press.nightdesk.cli;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Edition;
import press.nightdesk.job.Desk;
import press.nightdesk.job.RunResult;
import press.nightdesk.job.StopSignal;

/// A desk that is run for somebody: signals are heeded from before it opens until it is closed, and
/// how it ended is said.
final class Shift implements AutoCloseable {
  private final Terminal terminal;
  private final Report report;
  private final Signals signals;
  private final Desk desk;
  private volatile @Nullable Edition current;

  private Shift(Terminal terminal, Report report, Function<StopSignal, Desk> opening) {
    this.terminal = terminal;
    this.report = report;
    StopSignal stop = new StopSignal();
    this.signals = Signals.heed(stop, terminal::message, this::leave);
    this.desk = opened(stop, opening);
    signals.begun(desk.grace());
  }

  /// Opens a desk for as long as the shift lasts.
  ///
  /// @param opening is given what tells the desk to stop
  static Shift begin(Terminal terminal, Report report, Function<StopSignal, Desk> opening) {
    return new Shift(terminal, report, opening);
  }

  private Desk opened(StopSignal stop, Function<StopSignal, Desk> opening) {
    try {
      return opening.apply(stop);
    } catch (RuntimeException | Error failed) {
      signals.close();
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

  private void leave(String why) {
    report.left(current, why);
    terminal.flush();
    Runtime.getRuntime().halt(Exit.STOPPED.code());
  }

  @Override
  public void close() {
    try (signals) {
      desk.close();
    }
  }
}
