package press.nightdesk.job;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads a database from end to end, so that damage is found that nobody has met yet.
final class ShelfScan {
  /// How far it was read.
  ///
  /// @param whole whether to the end
  /// @param rows how many, those of indexes counted too
  record Reach(boolean whole, long rows) {}

  private ShelfScan() {}

  /// Each way into each table: its rows, then along every index.
  private static final String WAYS =
      """
      SELECT 'SELECT * FROM "' || table_name || '"'
      FROM information_schema.tables
      WHERE table_schema = SCHEMA() AND table_type = 'BASE TABLE'
      UNION ALL
      SELECT 'SELECT ' || columns || ' FROM "' || table_name || '" USE INDEX ("' || index_name
          || '") ORDER BY ' || columns
      FROM (
        SELECT table_name, index_name,
          LISTAGG('"' || column_name || '"', ', ') WITHIN GROUP (ORDER BY ordinal_position) columns
        FROM information_schema.index_columns
        WHERE index_schema = SCHEMA()
        GROUP BY table_name, index_name)
      """;

  /// Reads every row of every table, and every index.
  ///
  /// @param most how long to read at most
  /// @return how far that was enough
  /// @throws SQLException if something cannot be read
  static Reach read(DataSource database, Duration most) throws SQLException {
    long begun = System.nanoTime();
    long read = 0;
    List<String> ways =
        JdbcClient.create(database).sql(WAYS).query((row, _) -> row.getString(1)).list();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      // Row by row, instead of first all and then the first.
      statement.execute("SET LAZY_QUERY_EXECUTION 1");
      for (String way : ways) {
        try (ResultSet rows = statement.executeQuery(way)) {
          while (rows.next()) {
            if (System.nanoTime() - begun > most.toNanos()) {
              return new Reach(false, read);
            }
            read++;
          }
        }
      }
    }
    return new Reach(true, read);
  }
}
