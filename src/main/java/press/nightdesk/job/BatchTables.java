package press.nightdesk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// The tables in which Spring Batch keeps its books, made by the script that it brings.
final class BatchTables {
  static final Resource SCRIPT =
      new ClassPathResource("org/springframework/batch/core/schema-h2.sql");

  private static final Pattern MADE = Pattern.compile("^CREATE ", Pattern.MULTILINE);

  private BatchTables() {}

  /// Makes those that are not there: all in a new database, the rest where a run was killed over
  /// it.
  ///
  /// @throws DataAccessResourceFailureException if they are not all there afterwards
  static void makeMissing(DataSource database) {
    if (areThere(database)) {
      return;
    }
    ResourceDatabasePopulator script = new ResourceDatabasePopulator(SCRIPT);
    // The script does not ask what is there.
    script.setContinueOnError(count(database) > 0);
    DatabasePopulatorUtils.execute(script, database);
    if (!areThere(database)) {
      throw new DataAccessResourceFailureException(
          "Spring Batch's tables could not all be made: the disk may be full or the file damaged");
    }
  }

  /// Whether there is as much as the script makes.
  static boolean areThere(DataSource database) {
    return count(database) == made();
  }

  private static long count(DataSource database) {
    return JdbcClient.create(database)
        .sql(
            """
            SELECT (SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES
                    WHERE TABLE_SCHEMA = SCHEMA() AND TABLE_NAME LIKE 'BATCH\\_%')
                 + (SELECT COUNT(*) FROM INFORMATION_SCHEMA.SEQUENCES
                    WHERE SEQUENCE_SCHEMA = SCHEMA() AND SEQUENCE_NAME LIKE 'BATCH\\_%')
            """)
        .query(Long.class)
        .single();
  }

  private static long made() {
    try {
      return MADE.matcher(SCRIPT.getContentAsString(StandardCharsets.UTF_8)).results().count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Spring Batch's tables are not known", unreadable);
    }
  }
}
