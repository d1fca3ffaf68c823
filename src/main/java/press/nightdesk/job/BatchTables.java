package press.nightdesk.job;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/// The tables in which Spring Batch keeps its books, made by the script that it brings.
final class BatchTables {
  static final Resource SCRIPT =
      new ClassPathResource("org/springframework/batch/core/schema-h2.sql");

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
    script.setContinueOnError(made().stream().anyMatch(ShelfInventory.there(database)::contains));
    DatabasePopulatorUtils.execute(script, database);
    if (!areThere(database)) {
      throw new DataAccessResourceFailureException(
          "Spring Batch's tables could not all be made: the disk may be full or the file damaged");
    }
  }

  /// Whether all is there that the script makes.
  static boolean areThere(DataSource database) {
    return ShelfInventory.there(database).containsAll(made());
  }

  private static List<String> made() {
    return ShelfInventory.made(SCRIPT).toList();
  }
}
