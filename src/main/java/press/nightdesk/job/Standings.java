package press.nightdesk.job;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.Edition;
import press.nightdesk.llm.LedgerFailed;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.shelf.Deliveries;
import press.nightdesk.shelf.Shelf;

/// Tells where a job stands, without starting anything: no model, no migration, no write.
///
/// H2 lets nobody read a file that is open to write. So while a run is on, what it says of itself
/// is told; otherwise the database is asked, opened to be read.
public final class Standings {
  private static final String NO_SUCH_TABLE = "42S02";

  private final JobSettings settings;

  private Standings(JobSettings settings) {
    this.settings = settings;
  }

  /// Where an edition stands.
  ///
  /// @param file the job file; the model and the articles it names need not be there
  /// @param overrides `key=value`, each over the job file
  /// @param edition null for the newest there is, or for the one that is run right now
  /// @throws JobMistaken if the job file has mistakes, or there is no such edition
  /// @throws DatabaseDamaged if the database is not whole
  /// @throws DeskBusy if somebody else than a run has the database open
  public static Standing of(Path file, List<String> overrides, @Nullable Edition edition) {
    return new Standings(Planner.settings(file, overrides)).of(edition);
  }

  private Standing of(@Nullable Edition edition) {
    Path lock = Plan.lockFile(settings);
    if (RunLock.isHeld(lock)) {
      return whileARunIsOn(lock, edition);
    }
    try {
      return offTheDatabase(edition);
    } catch (DeskBusy somebodyElse) {
      if (RunLock.isHeld(lock)) {
        return whileARunIsOn(lock, edition);
      }
      throw somebodyElse;
    }
  }

  private Standing whileARunIsOn(Path lock, @Nullable Edition edition) {
    Standing run = RunningFile.beside(lock).read().orElseGet(() -> Standing.held(settings.name()));
    return edition == null || edition.equals(run.edition())
        ? run
        : Standing.busy(settings.name(), edition);
  }

  private Standing offTheDatabase(@Nullable Edition edition) {
    Optional<SingleConnectionDataSource> database = ShelfDatabase.openToRead(settings);
    if (database.isEmpty()) {
      return neverRun(edition);
    }
    SingleConnectionDataSource source = database.get();
    try {
      return standing(source, edition);
    } catch (RuntimeException failed) {
      throw ShelfTrouble.told(settings, failed);
    } finally {
      source.destroy();
    }
  }

  private Standing standing(SingleConnectionDataSource source, @Nullable Edition edition) {
    try (ReplyLedger ledger = new ReplyLedger(source)) {
      return read(source, ledger, edition);
    } catch (BadSqlGrammarException odd) {
      if (odd.getCause() instanceof SQLException sql && NO_SUCH_TABLE.equals(sql.getSQLState())) {
        return neverRun(edition);
      }
      return unfinished(source, edition);
    } catch (LedgerFailed odd) {
      if (!(odd.getCause() instanceof BadSqlGrammarException)) {
        throw odd;
      }
      return unfinished(source, edition);
    }
  }

  /// Of a database that lacks what this version needs: where nothing has arrived yet, the run that
  /// made it was killed over it.
  ///
  /// @throws JobMistaken if it was made by another version
  private Standing unfinished(DataSource source, @Nullable Edition edition) {
    boolean holdsArticles;
    try {
      holdsArticles =
          JdbcClient.create(source).sql("SELECT COUNT(*) FROM article").query(Long.class).single()
              > 0;
    } catch (BadSqlGrammarException noTable) {
      holdsArticles = false;
    }
    if (!holdsArticles) {
      return neverRun(edition);
    }
    throw anotherVersion();
  }

  /// No run is on, so that nobody is sending.
  private static Function<Edition, List<Delivery>> settled(DataSource source) {
    Deliveries deliveries = new Deliveries(source);
    return edition -> deliveries.of(edition).stream().map(Delivery::settled).toList();
  }

  private JobMistaken anotherVersion() {
    return new JobMistaken(
        null,
        "nightdesk.database '%s' was made by another version of Nightdesk; the next run of this one"
                .formatted(settings.name())
            + " brings it up to date");
  }

  private Standing read(DataSource source, ReplyLedger ledger, @Nullable Edition named) {
    Shelf shelf = new Shelf(source, Clock.systemUTC());
    PastRuns runs = runs(source);
    List<Edition> known =
        Stream.concat(shelf.newest(Edition.parse("9999-12-31")).stream(), runs.editions().stream())
            .sorted()
            .toList();
    if (known.isEmpty()) {
      return neverRun(named);
    }
    Edition edition = named == null ? known.getLast() : named;
    Optional<JobExecution> last = runs.last(edition);
    if (last.isEmpty() && shelf.tally(edition).in() == 0) {
      throw noSuchEdition(edition, "the newest is " + known.getLast());
    }
    EditionCounts counts = new Archive(settings, shelf, ledger, settled(source)).counts(edition);
    boolean complete = last.map(PastRuns::isComplete).orElse(false) && counts.tally().complete();
    return new Standing(
        settings.name(),
        edition,
        complete ? Standing.State.COMPLETE : Standing.State.UNFINISHED,
        last.map(JobExecution::getStartTime).map(Standings::instant).orElse(null),
        last.map(JobExecution::getEndTime).map(Standings::instant).orElse(null),
        null,
        null,
        counts);
  }

  private Standing neverRun(@Nullable Edition edition) {
    if (edition != null) {
      throw noSuchEdition(edition, "no run has been");
    }
    return Standing.neverRun(settings.name());
  }

  private static JobMistaken noSuchEdition(Edition edition, String instead) {
    return new JobMistaken("--edition " + edition, "there is no such edition: " + instead);
  }

  private static PastRuns runs(DataSource source) {
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(source);
    factory.setTransactionManager(new JdbcTransactionManager(source));
    try {
      factory.afterPropertiesSet();
      return new PastRuns(factory.getObject());
    } catch (Exception broken) {
      throw new IllegalStateException("Spring Batch's books cannot be opened", broken);
    }
  }

  /// Spring Batch writes the time of the machine's own zone.
  private static Instant instant(LocalDateTime time) {
    return time.atZone(ZoneId.systemDefault()).toInstant();
  }
}
