package press.nightdesk.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Opens the database that a job file names.
final class ShelfDatabase {
  /// Commits reach the file at once: H2's own delay loses the last of them on a kill.
  private static final String DURABLE = ";WRITE_DELAY=0";

  private static final String CLOSED_BY_US = ";DB_CLOSE_ON_EXIT=FALSE";

  /// What fails is thrown; H2 would write it down beside the database, or say that it cannot.
  private static final String WITHOUT_TRACE = ";TRACE_LEVEL_FILE=0";

  private static final String TO_READ = ";ACCESS_MODE_DATA=r";
  private static final String ONLY_IF_THERE = ";IFEXISTS=TRUE";
  private static final int CONNECTIONS = 12;

  /// Whoever holds the run lock and finds the file in use waits for a reader, which is soon done.
  /// The pool itself tries for a second each time.
  private static final int LOOKS = 4;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /// Whoever looks without a pool waits for as long as one would.
  private static final Duration WITHOUT_POOL = Duration.ofSeconds(1);

  private ShelfDatabase() {}

  /// Opens it for a run.
  ///
  /// @throws DeskBusy if another process has the file open
  /// @throws CannotStart if the disk is full
  /// @throws DatabaseDamaged if H2 cannot make sense of the file
  /// @throws JobMistaken if it cannot be opened
  static HikariDataSource open(JobSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(with(url(settings), DURABLE, CLOSED_BY_US, WITHOUT_TRACE));
    config.setMaximumPoolSize(CONNECTIONS);
    config.setPoolName("shelf");
    for (int look = 0; ; look++) {
      try {
        return new HikariDataSource(config);
      } catch (HikariPool.PoolInitializationException failed) {
        if (!inUse(failed.getCause()) || look == LOOKS) {
          throw trouble(settings, failed.getCause());
        }
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      }
    }
  }

  /// Opens it to be read, on one connection; a run that has it open is not disturbed.
  ///
  /// @return empty if there is none yet, or only one that a run was killed over while it made it
  /// @throws DeskBusy if another process has the file open to write
  /// @throws DatabaseDamaged if it is there and lacks what it once had
  /// @throws JobMistaken if it cannot be opened
  static Optional<SingleConnectionDataSource> openToRead(JobSettings settings) {
    boolean underWay = ShelfBirth.of(settings).map(ShelfBirth::isUnderWay).orElse(false);
    Optional<SingleConnectionDataSource> opened;
    try {
      opened = opened(settings);
    } catch (DatabaseDamaged unfinished) {
      if (underWay) {
        return Optional.empty();
      }
      throw unfinished;
    }
    if (opened.isEmpty() || file(settings).isEmpty() || isWhole(settings, opened.get())) {
      return opened;
    }
    opened.get().destroy();
    if (underWay) {
      return Optional.empty();
    }
    throw new DatabaseDamaged(place(settings), null);
  }

  /// Makes sure that nothing is missing in it before it is opened to be written: H2 would take a
  /// file in which it finds nothing for a new one, and write over it. Waits for readers.
  ///
  /// @throws DeskBusy if another process has the file open for longer than it reads
  /// @throws DatabaseDamaged if it is there and not whole
  /// @throws JobMistaken if it cannot be opened
  static void requireWhole(JobSettings settings) {
    for (int look = 0; ; look++) {
      try {
        openToRead(settings).ifPresent(SingleConnectionDataSource::destroy);
        return;
      } catch (DeskBusy busy) {
        if (look == LOOKS) {
          throw busy;
        }
        LockSupport.parkNanos(WITHOUT_POOL.toNanos());
      }
    }
  }

  private static Optional<SingleConnectionDataSource> opened(JobSettings settings) {
    String url = url(settings);
    String reading =
        isFile(url) ? with(url, ONLY_IF_THERE, TO_READ, WITHOUT_TRACE) : with(url, ONLY_IF_THERE);
    file(settings).ifPresent(ShelfDatabase::look);
    try {
      return Optional.of(
          new SingleConnectionDataSource(DriverManager.getConnection(reading), true));
    } catch (SQLException failed) {
      if (failed.getErrorCode() == ErrorCode.DATABASE_NOT_FOUND_WITH_IF_EXISTS_1) {
        return Optional.empty();
      }
      if (failed.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY) {
        // It found nothing, and would have begun a new one.
        throw new DatabaseDamaged(place(settings), failed);
      }
      throw trouble(settings, failed);
    }
  }

  /// What H2 has no word for.
  private static void look(Path file) {
    try {
      if (Files.isDirectory(file)) {
        throw new JobMistaken(
            null,
            "nightdesk.database: %s is a folder, and has to be a file: move it away"
                .formatted(file));
      }
      if (Files.exists(file) && Files.size(file) == 0) {
        throw new DatabaseDamaged(file, null);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("%s cannot be looked at".formatted(file), unreadable);
    }
  }

  /// @throws DatabaseDamaged if that cannot be told for damage; the source is closed then
  private static boolean isWhole(JobSettings settings, SingleConnectionDataSource source) {
    try {
      return ShelfInventory.isWhole(source);
    } catch (RuntimeException failed) {
      source.destroy();
      throw ShelfTrouble.told(settings, failed);
    }
  }

  private static boolean inUse(@Nullable Throwable failed) {
    return failed instanceof SQLException sql
        && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
  }

  /// What to tell whoever cannot open it.
  static RuntimeException trouble(JobSettings settings, @Nullable Throwable failed) {
    Path file = place(settings);
    if (inUse(failed)) {
      return new DeskBusy(file);
    }
    if (failed != null && ShelfTrouble.isFull(file, failed)) {
      return CannotStart.at(file, failed);
    }
    if (failed != null && ShelfTrouble.isDamage(failed)) {
      return new DatabaseDamaged(file, failed);
    }
    JobMistaken mistaken =
        new JobMistaken(
            null,
            "nightdesk.database: %s cannot be opened (%s): check the path and its rights"
                .formatted(file, failed == null ? "-" : ShelfTrouble.plainly(failed)));
    if (failed != null) {
      mistaken.initCause(failed);
    }
    return mistaken;
  }

  /// Its file; of one that a server keeps its address.
  static Path place(JobSettings settings) {
    return file(settings).orElseGet(() -> Path.of(shown(settings.database())));
  }

  /// A URL may hold a password among its settings.
  private static String shown(String database) {
    return database.replaceFirst(";.*", ";…");
  }

  /// The address with these settings, unless it has them already.
  private static String with(String url, String... settings) {
    StringBuilder all = new StringBuilder(url);
    for (String setting : settings) {
      String key = setting.substring(0, setting.indexOf('=') + 1);
      if (!url.toUpperCase(Locale.ROOT).contains(key)) {
        all.append(setting);
      }
    }
    return all.toString();
  }

  /// Whether H2 itself opens a file, which nobody shares with a server.
  private static boolean isFile(String url) {
    String upper = url.toUpperCase(Locale.ROOT);
    return !upper.matches("JDBC:H2:(TCP|SSL|MEM):.*") && !upper.contains(";AUTO_SERVER=TRUE");
  }

  private static String url(JobSettings settings) {
    String given = settings.database();
    if (given.startsWith("jdbc:h2:")) {
      return given;
    }
    if (given.startsWith("jdbc:")) {
      throw new JobMistaken(
          null, "nightdesk.database '%s': only jdbc:h2: is known".formatted(shown(given)));
    }
    Path file = Path.of(given, settings.name()).toAbsolutePath().normalize();
    if (file.toString().contains(";")) {
      throw new JobMistaken(null, "nightdesk.database '%s' holds a semicolon".formatted(file));
    }
    return "jdbc:h2:file:" + file;
  }

  /// How H2 is told to open a file of ours, given without its ending, and to keep no trace.
  static String url(Path file) {
    return "jdbc:h2:file:" + file + WITHOUT_TRACE;
  }

  /// The file that H2 itself opens; empty if a server does.
  static Optional<Path> file(JobSettings settings) {
    String url = url(settings);
    if (!isFile(url)) {
      return Optional.empty();
    }
    String path =
        url.replaceFirst(";.*", "")
            .replaceFirst("(?i)^jdbc:h2:(file:)?", "")
            .replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")));
    return Optional.of(Path.of(path + ".mv.db"));
  }
}
