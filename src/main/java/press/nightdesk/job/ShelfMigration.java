package press.nightdesk.job;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Makes the tables, or brings those of an earlier version up to date; where a run was killed or
/// its disk was full while it did so, it goes on.
///
/// H2 commits each statement that makes a table by itself. So every statement of a migration must
/// do nothing where it has been done, and what Flyway has down as failed is tried again.
final class ShelfMigration implements FlywayMigrationStrategy {
  @Override
  public void migrate(Flyway flyway) {
    if (Arrays.stream(flyway.info().all()).anyMatch(ShelfMigration::isBroken)) {
      flyway.repair();
    }
    flyway.migrate();
  }

  /// Not one whose text has changed since: that is a mistake of ours, which Flyway refuses.
  private static boolean isBroken(MigrationInfo migration) {
    return migration.getState().isFailed();
  }
}
