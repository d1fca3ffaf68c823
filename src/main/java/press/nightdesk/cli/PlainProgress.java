package press.nightdesk.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.job.EditionCounts;
import press.nightdesk.job.Pause;
import press.nightdesk.job.Progress;

/// A line when a stage ends, and one at intervals before; on a terminal instead of those a block of
/// lines that is drawn again and again, see {@link Screen}.
final class PlainProgress implements Progress {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final Terminal terminal;
  private final Clock clock;
  private final Screen screen;
  private volatile IntSupplier requests = () -> 0;
  private volatile StageWatch watch;
  private Instant spoken = Instant.EPOCH;

  /// @param screen where to draw, or what never draws
  PlainProgress(Terminal terminal, Clock clock, Screen screen) {
    this.terminal = terminal;
    this.clock = clock;
    this.screen = screen;
    this.watch = new StageWatch(Stage.INGEST, 0, clock.instant());
  }

  @Override
  public void started(Stage stage, long articles) {
    Instant now = clock.instant();
    StageWatch begun = new StageWatch(stage, articles, now);
    begun.requests(requests);
    watch = begun;
    spoken = now;
    screen.show(columns -> StageLines.block(begun.facts(clock.instant()), columns));
  }

  @Override
  public void inWork(IntSupplier articles) {
    watch.inWork(articles);
  }

  @Override
  public void requests(IntSupplier underWay) {
    requests = underWay;
  }

  @Override
  public void paused(Pause pause) {
    watch.paused(pause);
  }

  @Override
  public void answered() {
    watch.answered();
  }

  @Override
  public void stands(EditionCounts counts) {
    watch.spent(counts.spending(), clock.instant());
  }

  @Override
  public void advanced(Stage stage, List<Outcome> outcomes) {
    Instant now = clock.instant();
    watch.advanced(outcomes, now);
    if (Duration.between(spoken, now).compareTo(INTERVAL) >= 0) {
      spoken = now;
      if (!screen.isShown()) {
        terminal.message(StageLines.line(watch.facts(now)));
      }
    }
  }

  @Override
  public void ended(Stage stage) {
    screen.clear();
    terminal.message(StageLines.ended(watch.facts(clock.instant())));
  }

  @Override
  public void notice(String message) {
    watch.said(message);
    terminal.message(message);
  }
}
