package press.nightdesk.job;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// A job that nobody else works on meanwhile: its run lock, and its database open under it, with
/// the tables of this version.
record HeldJob(JobSettings settings, RunLock lock, HikariDataSource database)
    implements AutoCloseable {
  /// Takes a job and opens something on it; if that fails, the job is free again.
  ///
  /// @throws DeskBusy if another run holds the job
  /// @throws CannotStart if the disk is full
  /// @throws DatabaseDamaged if the database is there and not whole; it is as it was
  static <T> T open(JobSettings settings, Function<HeldJob, T> opening) {
    RunLock lock = RunLock.take(Plan.lockFile(settings));
    HikariDataSource database = null;
    try {
      Optional<ShelfBirth> birth = ShelfBirth.of(settings);
      birth.ifPresent(ShelfBirth::begin);
      if (!birth.map(ShelfBirth::isUnderWay).orElse(false)) {
        requireWhole(settings);
      }
      database = ShelfDatabase.open(settings);
      ShelfMigration.bringUpToDate(database);
      BatchTables.makeMissing(database);
      birth.ifPresent(ShelfBirth::end);
      return opening.apply(new HeldJob(settings, lock, database));
    } catch (RuntimeException failed) {
      close(lock, database);
      throw ShelfTrouble.told(settings, failed);
    } catch (Error failed) {
      close(lock, database);
      throw failed;
    }
  }

  /// H2 would take a file in which it finds nothing for a new one, and write over it.
  private static void requireWhole(JobSettings settings) {
    try {
      ShelfDatabase.openToRead(settings).ifPresent(SingleConnectionDataSource::destroy);
    } catch (DeskBusy ofSomebody) {
      // Whoever opens it to write waits until it is free.
    }
  }

  /// Does something with the database.
  ///
  /// @throws DatabaseDamaged if it is met with on the way
  /// @throws CannotStart if the database fails
  <T> T doing(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException failed) {
      throw ShelfTrouble.told(settings, failed);
    }
  }

  /// Makes sure that there is something to look for in the database, which would else be made.
  ///
  /// @param file the job file
  /// @param purpose what there would be nothing to do: `deliver`
  /// @throws JobMistaken if no run has been
  static void requireRun(JobSettings settings, Path file, String purpose) {
    ShelfDatabase.openToRead(settings)
        .orElseThrow(
            () ->
                new JobMistaken(
                    file.toString(), "no run has been, so there is nothing to " + purpose))
        .destroy();
  }

  @Override
  public void close() {
    close(lock, database);
  }

  private static void close(RunLock lock, @Nullable HikariDataSource database) {
    try (lock) {
      if (database != null) {
        database.close();
      }
    }
  }
}
