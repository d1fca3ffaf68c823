package press.nightdesk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import press.nightdesk.llm.LedgerFailed;
import press.nightdesk.llm.ReplyLedger;
import press.nightdesk.shelf.Shelf;

/// The database as a command sees it that only reads.
///
/// H2 lets nobody read a file that is open to write. While a run is on, a copy of the file is read
/// instead: H2 writes what is new beside what is old and keeps the old for 45 seconds
/// (`RETENTION_TIME`), so that a copy made in less opens as after a crash, at one of the last
/// commits, with every part checked.
final class OpenShelf implements AutoCloseable {
  private static final int TRIES = 3;

  private final SingleConnectionDataSource source;
  private final @Nullable Path copy;
  private final ReplyLedger ledger;
  private final Shelf shelf;
  private final Archive archive;

  private OpenShelf(JobSettings settings, SingleConnectionDataSource source, @Nullable Path copy) {
    this.source = source;
    this.copy = copy;
    this.ledger = new ReplyLedger(source);
    this.shelf = new Shelf(source, Clock.systemUTC(), settings.repeats());
    this.archive = new Archive(settings, shelf, ledger);
  }

  /// Reads the database, the one there is or a copy while a run has it.
  ///
  /// @return empty if there is none yet
  /// @throws DeskBusy if another process has it, and it cannot be copied either
  /// @throws JobMistaken if it cannot be opened, or was made by another version
  static <R> Optional<R> read(JobSettings settings, Function<OpenShelf, R> reading) {
    Optional<OpenShelf> opened = open(settings);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (OpenShelf shelf = opened.get()) {
      return Optional.of(reading.apply(shelf));
    } catch (BadSqlGrammarException odd) {
      throw anotherVersion(settings, odd);
    } catch (LedgerFailed odd) {
      throw odd.getCause() instanceof BadSqlGrammarException ? anotherVersion(settings, odd) : odd;
    } catch (DataAccessException torn) {
      throw opened.get().copy == null ? torn : new DeskBusy(Path.of(settings.name()));
    }
  }

  private static Optional<OpenShelf> open(JobSettings settings) {
    try {
      return ShelfDatabase.openToRead(settings)
          .map(source -> new OpenShelf(settings, source, null));
    } catch (DeskBusy busy) {
      Path file = ShelfDatabase.file(settings).orElseThrow(() -> busy);
      return Optional.of(copyOf(settings, file, busy));
    }
  }

  /// A copy to try things on, brought up to date, or an empty one if there is no database yet. It
  /// is gone with the end of the command.
  ///
  /// @throws JobMistaken if it cannot be copied
  static OpenShelf scratch(JobSettings settings) {
    Path file =
        ShelfDatabase.file(settings)
            .orElseThrow(
                () ->
                    new JobMistaken(
                        null,
                        "nightdesk.database is a server's, and this needs a copy of its file: set nightdesk.database to a folder with one"));
    OpenShelf scratch = copyOf(settings, file, new DeskBusy(file));
    ShelfMigration.bringUpToDate(scratch.source);
    return scratch;
  }

  private static OpenShelf copyOf(JobSettings settings, Path file, DeskBusy busy) {
    for (int left = TRIES; ; left--) {
      Path folder = null;
      try {
        folder = Files.createTempDirectory("nightdesk-");
        if (Files.exists(file)) {
          Files.copy(file, folder.resolve("copy.mv.db"));
        }
        String url = ShelfDatabase.url(folder.resolve("copy"));
        return new OpenShelf(
            settings,
            new SingleConnectionDataSource(DriverManager.getConnection(url), true),
            folder);
      } catch (IOException | SQLException torn) {
        remove(folder);
        if (left == 1) {
          busy.addSuppressed(torn);
          throw busy;
        }
      }
    }
  }

  private static JobMistaken anotherVersion(JobSettings settings, Exception odd) {
    JobMistaken mistaken =
        new JobMistaken(
            null,
            "nightdesk.database '%s' was made by another version of Nightdesk; the next run of this one brings it up to date"
                .formatted(settings.name()));
    mistaken.initCause(odd);
    return mistaken;
  }

  Shelf shelf() {
    return shelf;
  }

  ReplyLedger ledger() {
    return ledger;
  }

  Archive archive() {
    return archive;
  }

  @Override
  public void close() {
    ledger.close();
    source.destroy();
    remove(copy);
  }

  /// What is left of a copy lies in the system's folder for such things, which is swept.
  private static void remove(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException busy) {
      throw new UncheckedIOException("the copy in %s cannot be removed".formatted(folder), busy);
    }
  }
}
