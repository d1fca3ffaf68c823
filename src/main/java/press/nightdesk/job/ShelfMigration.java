package press.nightdesk.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the tables, or brings those of an earlier version up to date; where a run was killed or
/// its disk was full while it did so, it goes on.
///
/// H2 commits each statement that makes a table by itself. So every statement of a migration must
/// do nothing where it has been done, and what Flyway has down as failed is tried again.
final class ShelfMigration {
  private static final String MIGRATIONS = "classpath:db/migration/V*.sql";
  private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");

  private ShelfMigration() {}

  /// Leaves a database with the tables of this version. One that has them is not shown to Flyway,
  /// which takes a quarter of a second to find that out.
  static void bringUpToDate(DataSource database) {
    if (!isUpToDate(database)) {
      migrate(database);
    }
  }

  private static void migrate(DataSource database) {
    Flyway flyway = Flyway.configure().dataSource(database).load();
    if (hasHistory(database)
        && Arrays.stream(flyway.info().all()).anyMatch(ShelfMigration::isBroken)) {
      flyway.repair();
    }
    flyway.migrate();
  }

  /// Whether Flyway has been here; it looks at the whole class path before it says no.
  private static boolean hasHistory(DataSource database) {
    return JdbcClient.create(database)
            .sql(
                """
                SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES
                WHERE TABLE_SCHEMA = SCHEMA() AND TABLE_NAME = 'flyway_schema_history'
                """)
            .query(Long.class)
            .single()
        > 0;
  }

  /// Whether Flyway has exactly the migrations of this program down as done.
  static boolean isUpToDate(DataSource database) {
    return done(database).equals(versions());
  }

  /// The versions of the migrations that Flyway has down as done, and `failed` where one was not;
  /// empty if it has nothing down.
  static Set<String> done(DataSource database) {
    try {
      return JdbcClient.create(database)
          .sql(
              """
              SELECT CASE WHEN "success" THEN "version" ELSE 'failed' END
              FROM "flyway_schema_history" WHERE "version" IS NOT NULL
              """)
          .query(String.class)
          .list()
          .stream()
          .collect(Collectors.toSet());
    } catch (BadSqlGrammarException noHistory) {
      return Set.of();
    }
  }

  /// The scripts of these versions, as far as this program has them.
  static Stream<Resource> of(Set<String> versions) {
    return scripts().filter(script -> versions.contains(version(script.getFilename())));
  }

  private static Set<String> versions() {
    return scripts()
        .map(Resource::getFilename)
        .map(ShelfMigration::version)
        .collect(Collectors.toSet());
  }

  private static Stream<Resource> scripts() {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(MIGRATIONS));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the migrations cannot be listed", unreadable);
    }
  }

  private static String version(@Nullable String file) {
    Matcher name = VERSION.matcher(String.valueOf(file));
    if (!name.matches()) {
      throw new IllegalStateException("a migration is named V1__what.sql, not " + file);
    }
    return name.group(1);
  }

  /// Not one whose text has changed since: that is a mistake of ours, which Flyway refuses.
  private static boolean isBroken(MigrationInfo migration) {
    return migration.getState().isFailed();
  }
}
