package press.nightdesk.job;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A job that nobody else works on meanwhile: its run lock, and its database open under it, with
/// the tables of this version.
record HeldJob(RunLock lock, HikariDataSource database) implements AutoCloseable {
  /// Takes a job and opens something on it; if that fails, the job is free again.
  ///
  /// @throws DeskBusy if another run holds the job
  /// @throws CannotStart if the disk is full
  static <T> T open(JobSettings settings, Function<HeldJob, T> opening) {
    RunLock lock = RunLock.take(Plan.lockFile(settings));
    HikariDataSource database = null;
    try {
      database = ShelfDatabase.open(settings);
      ShelfMigration.bringUpToDate(database);
      BatchTables.makeMissing(database);
      return opening.apply(new HeldJob(lock, database));
    } catch (RuntimeException | Error failed) {
      close(lock, database);
      if (!(failed instanceof CannotStart) && CannotStart.fullDisk(failed)) {
        throw CannotStart.at(Path.of(settings.database()), failed);
      }
      throw failed;
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
