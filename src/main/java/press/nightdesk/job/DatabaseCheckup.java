package press.nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Whether the database is there and opens, of which version it is, and who has it.
final class DatabaseCheckup {
  private static final String PART = "database";
  private static final String LOCK = "lock";

  /// Less than a run waits that begins meanwhile, see {@link ShelfDatabase}.
  private static final Duration MOST = Duration.ofSeconds(3);

  private DatabaseCheckup() {}

  static List<Diagnosis> of(JobSettings settings) {
    List<Diagnosis> found = new ArrayList<>();
    boolean running = false;
    try {
      running = RunLock.isHeld(Plan.lockFile(settings));
      found.add(lock(settings, running));
    } catch (JobMistaken unreadable) {
      found.add(
          Diagnosis.fail(LOCK, String.valueOf(unreadable.getMessage()), "look at its rights"));
    }
    found.add(database(settings, running));
    return found;
  }

  private static Diagnosis lock(JobSettings settings, boolean running) {
    if (!running) {
      return Diagnosis.ok(LOCK, "free: no run is on");
    }
    String run =
        RunningFile.beside(Plan.lockFile(settings))
            .read()
            .map(on -> "edition %s, since %s".formatted(on.edition(), on.started()))
            .orElse("it has not said which edition");
    return Diagnosis.warn(LOCK, "a run is on: " + run, "wait until it ends, or end it");
  }

  private static Diagnosis database(JobSettings settings, boolean running) {
    Optional<Path> file = ShelfDatabase.file(settings);
    try {
      Optional<SingleConnectionDataSource> database = ShelfDatabase.openToRead(settings);
      if (database.isEmpty()) {
        return Diagnosis.ok(
            PART, "%s: none yet, the first run makes it".formatted(file.orElse(Path.of("-"))));
      }
      SingleConnectionDataSource source = database.get();
      try {
        return contents(source, file);
      } finally {
        source.destroy();
      }
    } catch (DeskBusy busy) {
      return running
          ? Diagnosis.ok(PART, "in use by the run that is on")
          : Diagnosis.fail(
              PART,
              "another program than a run has %s open".formatted(file.orElse(Path.of("-"))),
              "close it, such as an SQL console");
    } catch (JobMistaken | CannotStart broken) {
      return Diagnosis.fail(PART, String.valueOf(broken.getMessage()), "see docs/operations.md");
    } catch (DatabaseDamaged damaged) {
      return damaged(file);
    }
  }

  private static Diagnosis damaged(Optional<Path> file) {
    return Diagnosis.fail(
        PART,
        "%s is damaged".formatted(file.orElse(Path.of("-"))),
        "docs/operations.md says how to get back what is in it");
  }

  private static Diagnosis contents(SingleConnectionDataSource source, Optional<Path> file) {
    ShelfScan.Reach reach;
    try {
      reach = ShelfScan.read(source, MOST);
    } catch (SQLException | DataAccessException failed) {
      return ShelfTrouble.isDamage(failed)
          ? damaged(file)
          : Diagnosis.fail(
              PART,
              "%s cannot be read (%s)"
                  .formatted(file.orElse(Path.of("-")), ShelfTrouble.plainly(failed)),
              "see docs/operations.md");
    }
    return version(source, file, reach);
  }

  private static Diagnosis version(
      SingleConnectionDataSource source, Optional<Path> file, ShelfScan.Reach reach) {
    MigrationInfoService migrations;
    try {
      migrations = Flyway.configure().dataSource(source).load().info();
    } catch (FlywayException unreadable) {
      return Diagnosis.warn(
          PART,
          "it opens, and of which version it is cannot be told (%s)"
              .formatted(String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("-")),
          "see docs/operations.md");
    }
    MigrationInfo current = migrations.current();
    String what =
        "%s: %s, version %s%s"
            .formatted(
                file.map(Path::toString).orElse("a server's"),
                file.map(DatabaseCheckup::size).orElse("open"),
                current == null ? "unknown" : current.getVersion(),
                reach.whole()
                    ? ""
                    : ", read for %d seconds: %,d rows, all sound, and there are more"
                        .formatted(MOST.toSeconds(), reach.rows()));
    for (MigrationInfo migration : migrations.all()) {
      if (migration.getState().name().startsWith("FUTURE")) {
        return Diagnosis.fail(
            PART, what + ", made by a later Nightdesk", "use that one, or a backup from before it");
      }
    }
    return migrations.pending().length == 0
        ? Diagnosis.ok(PART, what)
        : Diagnosis.warn(
            PART,
            what + ", made by an earlier Nightdesk",
            "nothing: the next run brings it up to date; docs/operations.md says how to back it up");
  }

  private static String size(Path file) {
    try {
      return DiskCheckup.megabytes(Files.size(file));
    } catch (IOException gone) {
      return "size unknown";
    }
  }
}
