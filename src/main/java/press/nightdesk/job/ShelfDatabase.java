package press.nightdesk.job;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.ErrorCode;

/// Opens the database that a job file names.
final class ShelfDatabase {
  /// Commits reach the file at once: H2's own delay loses the last of them on a kill.
  private static final String DURABLE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  private static final int CONNECTIONS = 12;

  private ShelfDatabase() {}

  /// @throws DeskBusy if another process has the file open
  /// @throws JobMistaken if it cannot be opened
  static HikariDataSource open(JobSettings settings) {
    String url = url(settings);
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setPoolName("shelf");
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException failed) {
      if (failed.getCause() instanceof SQLException sql
          && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
        throw new DeskBusy(Path.of(settings.database(), settings.name() + ".mv.db"));
      }
      throw new JobMistaken(
          null,
          "nightdesk.database '%s' cannot be opened (%s): check the path and its rights"
              .formatted(shown(settings.database()), failed.getMessage()));
    }
  }

  /// A URL may hold a password among its settings.
  private static String shown(String database) {
    return database.replaceFirst(";.*", ";…");
  }

  private static String url(JobSettings settings) {
    String given = settings.database();
    if (given.startsWith("jdbc:h2:")) {
      return given.toUpperCase(Locale.ROOT).contains(";WRITE_DELAY=") ? given : given + DURABLE;
    }
    if (given.startsWith("jdbc:")) {
      throw new JobMistaken(
          null, "nightdesk.database '%s': only jdbc:h2: is known".formatted(shown(given)));
    }
    Path file = Path.of(settings.database(), settings.name()).toAbsolutePath().normalize();
    if (file.toString().contains(";")) {
      throw new JobMistaken(null, "nightdesk.database '%s' holds a semicolon".formatted(file));
    }
    return "jdbc:h2:file:" + file + DURABLE;
  }
}
