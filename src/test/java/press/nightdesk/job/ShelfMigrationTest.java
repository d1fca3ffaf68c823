package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ShelfMigrationTest {
  private final JdbcDataSource database = new JdbcDataSource();
  private final JdbcClient sql;

  ShelfMigrationTest(@TempDir Path folder) {
    database.setURL("jdbc:h2:file:" + folder.resolve("shelf"));
    sql = JdbcClient.create(database);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "11", "12", "14"})
  void goesOnWhereARunWasKilledBeforeItWasWrittenDown(String version) {
    migrateTo(version);
    sql.sql("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = ?").param(version).update();
    assertThatItIsMadeWhole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "11", "12", "14"})
  void triesAgainWhatFailed(String version) {
    migrateTo(version);
    sql.sql("UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = ?")
        .param(version)
        .update();
    assertThatItIsMadeWhole();
  }

  /// Else a database that has been through it would be taken for one that lost a table.
  @Test
  void neverTakesATableAway() {
    ShelfMigration.bringUpToDate(database);
    assertThat(ShelfMigration.of(ShelfMigration.done(database)))
        .isNotEmpty()
        .allSatisfy(
            script ->
                assertThat(script.getContentAsString(StandardCharsets.UTF_8).replaceAll("--.*", ""))
                    .as(script.getFilename())
                    .doesNotContainPattern("(?i)\\b(drop\\s+table|rename)\\b"));
  }

  private void migrateTo(String version) {
    Flyway.configure().dataSource(database).target(version).load().migrate();
  }

  private void assertThatItIsMadeWhole() {
    assertThat(ShelfMigration.isUpToDate(database)).isFalse();
    ShelfMigration.bringUpToDate(database);
    assertThat(ShelfMigration.isUpToDate(database)).isTrue();
    Flyway flyway = Flyway.configure().dataSource(database).load();
    assertThat(List.of(flyway.info().all()))
        .isNotEmpty()
        .allMatch(migration -> migration.getState().isApplied())
        .noneMatch(migration -> migration.getState().isFailed())
        .extracting(MigrationInfo::getVersion)
        .doesNotHaveDuplicates();
    assertThat(sql.sql("SELECT COUNT(*) FROM article").query(Integer.class).single()).isZero();
  }
}
