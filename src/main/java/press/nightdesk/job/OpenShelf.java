package press.nightdesk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
  private final boolean inUse;
  private final ReplyLedger ledger;
  private final Shelf shelf;
  private final Archive archive;

  /// @param copy the folder of the copy that is read; null if it is the file itself
  /// @param inUse whether the copy was made while somebody wrote
  private OpenShelf(
      JobSettings settings, SingleConnectionDataSource source, @Nullable Path copy, boolean inUse) {
    this.source = source;
    this.copy = copy;
    this.inUse = inUse;
    this.shelf = new Shelf(source, Clock.systemUTC(), settings.repeats());
    this.ledger = new ReplyLedger(source);
    this.archive = new Archive(settings, shelf, ledger);
  }

  /// Reads the database, the one there is or a copy while a run has it.
  ///
  /// @return empty if there is none yet
  /// @throws DeskBusy if another process has it, and it cannot be copied either
  /// @throws DatabaseDamaged if it is not whole
  /// @throws JobMistaken if it cannot be opened, or was made by another version
  static <R> Optional<R> read(JobSettings settings, Function<OpenShelf, R> reading) {
    Optional<OpenShelf> opened = open(settings);
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    try (OpenShelf shelf = opened.get()) {
      return Optional.of(reading.apply(shelf));
    } catch (RuntimeException odd) {
      throw opened.get().meant(settings, odd);
    }
  }

  private RuntimeException meant(JobSettings settings, RuntimeException odd) {
    Throwable cause = odd instanceof LedgerFailed ? odd.getCause() : odd;
    if (cause instanceof BadSqlGrammarException) {
      return anotherVersion(settings, odd);
    }
    return tornOr(settings, odd);
  }

  /// A copy that took too long holds parts of two states; the database has nothing then.
  private RuntimeException tornOr(JobSettings settings, RuntimeException odd) {
    if (!inUse || ShelfTrouble.isTold(odd) || !ShelfTrouble.isDatabases(odd)) {
      return ShelfTrouble.told(settings, odd);
    }
    DeskBusy busy = new DeskBusy(ShelfDatabase.place(settings));
    busy.initCause(odd);
    return busy;
  }

  private static Optional<OpenShelf> open(JobSettings settings) {
    try {
      return ShelfDatabase.openToRead(settings)
          .map(source -> new OpenShelf(settings, source, null, false));
    } catch (DeskBusy busy) {
      Path file = ShelfDatabase.file(settings).orElseThrow(() -> busy);
      return Optional.of(copyOf(settings, file, busy));
    }
  }

  /// Tries things on a copy, brought up to date, or on an empty one if there is no database yet. It
  /// is gone with the end of the command.
  ///
  /// @throws DatabaseDamaged if what is there is not whole
  /// @throws DeskBusy if a run has it and it cannot be copied
  /// @throws JobMistaken if it cannot be copied
  static <R> R onScratch(JobSettings settings, Function<OpenShelf, R> trying) {
    OpenShelf scratch = scratch(settings);
    try (scratch) {
      ShelfMigration.bringUpToDate(scratch.source);
      return trying.apply(scratch);
    } catch (RuntimeException odd) {
      throw scratch.tornOr(settings, odd);
    }
  }

  private static OpenShelf scratch(JobSettings settings) {
    Path file =
        ShelfDatabase.file(settings)
            .orElseThrow(
                () ->
                    new JobMistaken(
                        null,
                        "nightdesk.database is a server's, and this needs a copy of its file: set nightdesk.database to a folder with one"));
    boolean held = RunLock.isHeld(Plan.lockFile(settings));
    if (!held) {
      try {
        ShelfDatabase.openToRead(settings).ifPresent(SingleConnectionDataSource::destroy);
      } catch (DeskBusy ofAnotherProgram) {
        held = true;
      }
    }
    return copyOf(settings, file, held ? new DeskBusy(file) : null);
  }

  private static OpenShelf copyOf(JobSettings settings, Path file, @Nullable DeskBusy busy) {
    for (int left = TRIES; ; left--) {
      Path folder = null;
      try {
        folder = Files.createTempDirectory("nightdesk-");
        if (Files.exists(file)) {
          Files.copy(file, folder.resolve("copy.mv.db"));
        }
        String url = ShelfDatabase.url(folder.resolve("copy"));
        return opened(settings, DriverManager.getConnection(url), folder, busy != null);
      } catch (IOException | SQLException torn) {
        remove(folder);
        if (left == 1 && busy != null) {
          busy.addSuppressed(torn);
          throw busy;
        }
        if (left == 1) {
          throw ShelfDatabase.trouble(settings, torn);
        }
      }
    }
  }

  private static OpenShelf opened(
      JobSettings settings, Connection connection, Path folder, boolean inUse) {
    SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
    try {
      return new OpenShelf(settings, source, folder, inUse);
    } catch (RuntimeException failed) {
      source.destroy();
      remove(folder);
      throw failed;
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
