package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class BatchTablesTest {
  private final JdbcDataSource database = new JdbcDataSource();
  private final JdbcClient sql;

  BatchTablesTest(@TempDir Path folder) {
    database.setURL("jdbc:h2:file:" + folder.resolve("shelf"));
    sql = JdbcClient.create(database);
  }

  @Test
  void areMadeInANewDatabase() {
    assertThat(BatchTables.areThere(database)).isFalse();
    BatchTables.makeMissing(database);
    assertThat(BatchTables.areThere(database)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SEQUENCE BATCH_JOB_INSTANCE_SEQ",
        "TABLE BATCH_JOB_EXECUTION_CONTEXT",
        "TABLE BATCH_STEP_EXECUTION_CONTEXT"
      })
  void areMadeWholeWhereOneIsMissingAndKeepWhatTheyHold(String missing) {
    BatchTables.makeMissing(database);
    sql.sql("INSERT INTO BATCH_JOB_INSTANCE (JOB_NAME, JOB_KEY) VALUES ('night', '1')").update();
    sql.sql("DROP " + missing).update();
    assertThat(BatchTables.areThere(database)).isFalse();
    BatchTables.makeMissing(database);
    assertThat(BatchTables.areThere(database)).isTrue();
    assertThat(sql.sql("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE").query(Integer.class).single())
        .isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALL OBJECTS", "SEQUENCE BATCH_JOB_INSTANCE_SEQ"})
  void thatCannotBeMadeAreNotPassedOver(String missing) {
    BatchTables.makeMissing(database);
    sql.sql("DROP " + missing).update();
    database.setURL(database.getURL() + ";ACCESS_MODE_DATA=r");
    assertThatExceptionOfType(DataAccessException.class)
        .isThrownBy(() -> BatchTables.makeMissing(database));
  }
}
