package press.nightdesk.job;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Makes the tables, or brings those of an earlier version up to date; where a run was killed or
/// its disk was full while it did so, it goes on.
///
/// H2 commits each statement that makes a table by itself. So every statement of a migration must
/// do nothing where it has been done, and what Flyway has down as failed is tried again.
final class ShelfMigration implements FlywayMigrationStrategy {
  @Override
  public void migrate(Flyway flyway) {
    if (!flyway.validateWithResult().validationSuccessful) {
      flyway.repair();
    }
    flyway.migrate();
  }
}
