package press.nightdesk.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.LedgerFailed;

/// Watches a run for another watcher, and writes down at every step, but not too often, how it
/// stands.
final class Noticeboard implements Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Noticeboard.class);
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final Progress other;
  private final RunningFile file;
  private final String name;
  private final Clock clock;
  private @Nullable Watch watch;
  private Instant written = Instant.MIN;

  /// What is watched.
  ///
  /// @param archive where it can be read how the edition stands
  private record Watch(Edition edition, Archive archive, Instant started) {}

  /// @param other is told everything first
  /// @param name the job's name
  Noticeboard(Progress other, RunningFile file, String name, Clock clock) {
    this.other = other;
    this.file = file;
    this.name = name;
    this.clock = clock;
  }

  /// A run of this edition begins.
  void begin(Edition edition, Archive archive) {
    watch = new Watch(edition, archive, clock.instant());
    write(null);
  }

  /// The run has ended, however it did.
  void end() {
    watch = null;
    file.remove();
  }

  @Override
  public void started(Stage stage, long articles) {
    other.started(stage, articles);
    write(stage);
  }

  @Override
  public void inWork(IntSupplier articles) {
    other.inWork(articles);
  }

  @Override
  public void requests(IntSupplier underWay) {
    other.requests(underWay);
  }

  @Override
  public void advanced(Stage stage, List<Outcome> outcomes) {
    other.advanced(stage, outcomes);
    if (Duration.between(written, clock.instant()).compareTo(INTERVAL) >= 0) {
      write(stage);
    }
  }

  @Override
  public void ended(Stage stage) {
    other.ended(stage);
    write(stage);
  }

  @Override
  public void notice(String message) {
    other.notice(message);
  }

  private void write(@Nullable Stage stage) {
    if (watch == null) {
      return;
    }
    Instant now = clock.instant();
    written = now;
    try {
      EditionCounts counts = watch.archive().counts(watch.edition());
      other.stands(counts);
      file.write(
          new Standing(
              name,
              watch.edition(),
              Standing.State.RUNNING,
              watch.started(),
              null,
              stage,
              now,
              counts));
    } catch (DataAccessException | TransactionException | LedgerFailed databaseFails) {
      // The run meets the same and says so.
      LOG.info("what the run has done cannot be counted", databaseFails);
    }
  }
}
