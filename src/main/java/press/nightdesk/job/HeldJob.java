package press.nightdesk.job;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A job that nobody else works on meanwhile: its run lock, and its database open under it, with
/// the tables of this version.
record HeldJob(JobSettings settings, RunLock lock, HikariDataSource database)
    implements AutoCloseable {
  /// Takes a job and opens something on it; if that fails, the job is free again.
  ///
  /// @throws DeskBusy if another run holds the job, or a program its database
  /// @throws CannotStart if the disk is full
  /// @throws DatabaseDamaged if the database is there and not whole; it is as it was, unless that
  ///     shows only while tables of an earlier version are brought up to date
  static <T> T open(JobSettings settings, Function<HeldJob, T> opening) {
    RunLock lock = RunLock.take(Plan.lockFile(settings));
    HikariDataSource database = null;
    try {
      database = database(settings);
      return opening.apply(new HeldJob(settings, lock, database));
    } catch (RuntimeException failed) {
      close(lock, database);
      throw ShelfTrouble.told(settings, failed);
    } catch (Error failed) {
      close(lock, database);
      throw failed;
    }
  }

  private static HikariDataSource database(JobSettings settings) {
    Optional<ShelfBirth> birth = ShelfBirth.of(settings);
    birth.ifPresent(ShelfBirth::begin);
    if (birth.isEmpty() || !birth.get().isUnderWay()) {
      ShelfDatabase.requireWhole(settings);
      return withTables(settings);
    }
    HikariDataSource made = made(settings, birth.get());
    try {
      birth.get().end();
      return made;
    } catch (RuntimeException failed) {
      made.close();
      throw failed;
    }
  }

  /// One that is made for the first time, again from nothing if a power cut tore what there was of
  /// it: as long as not all its tables are there, nothing was paid for.
  private static HikariDataSource made(JobSettings settings, ShelfBirth birth) {
    try {
      return withTables(settings);
    } catch (RuntimeException failed) {
      if (!ShelfTrouble.isDamage(failed)) {
        throw failed;
      }
      birth.putAside();
      return withTables(settings);
    }
  }

  private static HikariDataSource withTables(JobSettings settings) {
    HikariDataSource database = ShelfDatabase.open(settings);
    try {
      ShelfMigration.bringUpToDate(database);
      BatchTables.makeMissing(database);
      return database;
    } catch (RuntimeException | Error failed) {
      database.close();
      throw failed;
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
