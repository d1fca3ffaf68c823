package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.domain.Articles.TONIGHT;
import static press.nightdesk.domain.Articles.article;
import static press.nightdesk.domain.Articles.repeated;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Stage;

/// Asks the database how it would run every statement that the shelf really sends it.
class QueryPlansTest {
  /// A table or an index used without a condition on it, or all nulls of an index; not the end of
  /// an index, which is looked at for a maximum.
  private static final Pattern WALKS =
      Pattern.compile("/\\* PUBLIC\\.(\\S+|.*IS NULL) \\*/(?!\\s*/\\* direct lookup)");

  @Test
  void noStatementScansAFullShelf(@TempDir Path folder) {
    try (ShelfFile file = new ShelfFile(folder)) {
      fill(file);
      file.sql().sql("SET QUERY_STATISTICS TRUE").update();
      useEveryMethod(file);
      List<String> statements = statements(file);
      assertThat(statements).hasSizeGreaterThan(14);
      assertThat(statements)
          .allSatisfy(s -> assertThat(plan(file, s)).doesNotContainPattern(WALKS));
    }
  }

  /// 100,000 articles in ten editions, 10,000 failures.
  private static void fill(ShelfFile file) {
    String day = "DATEADD(DAY, MOD(x, 10), DATE '2026-11-17')";
    for (String sql :
        List.of(
            """
            INSERT INTO article (number, id, revision, edition, status, hash, arrived_at, finished_at)
            SELECT x, 'id' || x, 1, %s,
              CASE MOD(x / 10, 5) WHEN 0 THEN 'arrived' WHEN 1 THEN 'translated'
                WHEN 2 THEN 'quarantined' WHEN 3 THEN 'skipped' ELSE 'failed' END,
              'h' || x, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP
            FROM SYSTEM_RANGE(1, 100000)"""
                .formatted(day),
            """
            INSERT INTO article_text
            SELECT x, 's', NULL, NULL, NULL, 'ru', 't', '[{"n":1,"text":"t"}]'
            FROM SYSTEM_RANGE(1, 100000)""",
            """
            INSERT INTO skip SELECT number, 'language', 'd' FROM article WHERE status = 'skipped'""",
            """
            INSERT INTO failure (edition, id, stage, kind, message, remedy, attempts, failed_at)
            SELECT %s, 'x' || x, 'ingest', 'k', 'm', 'r', 0, CURRENT_TIMESTAMP
            FROM SYSTEM_RANGE(1, 10000)"""
                .formatted(day),
            "ALTER TABLE article ALTER COLUMN number RESTART WITH 100001")) {
      file.sql().sql(sql).update();
    }
    file.sql()
        .sql("INSERT INTO memory_pair SELECT x, DATE '2026-11-17' FROM SYSTEM_RANGE(10, 100000)")
        .update();
    work(file, "translation", new WorkCodec().translation(Articles.sound(article("a"))));
    work(file, "summary", new WorkCodec().summary(Articles.soundSummary()));
    file.sql().sql("ANALYZE").update();
  }

  private static void work(ShelfFile file, String table, String checked) {
    file.sql()
        .sql(
            """
            INSERT INTO %s SELECT number, ? FROM article
            WHERE edition = DATE '2026-11-22' AND status IN ('translated', 'quarantined')"""
                .formatted(table))
        .param(checked)
        .update();
  }

  private static void useEveryMethod(ShelfFile file) {
    var a = article("a");
    Shelf shelf = file.shelf();
    file.take(TONIGHT, a, repeated(a, "b"), article("c"));
    file.take(TONIGHT, List.of(new Arrival.Unreadable(Articles.failure("u", Stage.INGEST))));
    file.finish(TONIGHT, a, 1);
    shelf.toTranslate(TONIGHT, a.id(), 10);
    shelf.toSummarize(TONIGHT, a.id(), 10);
    shelf.open(TONIGHT, Stage.TRANSLATE);
    file.contents(TONIGHT);
    var _ = shelf.newest(TONIGHT);
    var _ = shelf.releases(10);
    shelf.claimPairs(TONIGHT, Set.of(1L, 2L));
    shelf.claimPairs(TONIGHT, Set.of(2L, 3L));
    shelf.failures(TONIGHT);
    shelf.takeUnread(TONIGHT, List.of(new Arrival.Read(article("x1"))), null);
    shelf.takeUpAgain(TONIGHT, a.id());
    shelf.takeUpAgain(TONIGHT, null);
  }

  private static List<String> statements(ShelfFile file) {
    return file
        .sql()
        .sql("SELECT sql_statement FROM information_schema.query_statistics")
        .query((row, _) -> row.getString(1))
        .list()
        .stream()
        .filter(s -> s.startsWith("SELECT") || s.startsWith("UPDATE") || s.startsWith("DELETE"))
        .filter(s -> !s.contains("query_statistics"))
        .toList();
  }

  private static String plan(ShelfFile file, String statement) {
    String plan =
        new JdbcTemplate(file.pool())
            .execute(
                "EXPLAIN " + statement,
                (PreparedStatement explain) -> {
                  bind(explain);
                  try (var rows = explain.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                  }
                });
    return String.valueOf(plan);
  }

  private static void bind(PreparedStatement explain) throws SQLException {
    var parameters = explain.getParameterMetaData();
    for (int i = 1; i <= parameters.getParameterCount(); i++) {
      switch (parameters.getParameterType(i)) {
        case Types.DATE -> explain.setDate(i, Date.valueOf(TONIGHT.date()));
        case Types.BIGINT, Types.INTEGER -> explain.setInt(i, 1);
        case Types.ARRAY -> explain.setObject(i, new Object[] {"a"});
        default -> explain.setString(i, "arrived");
      }
    }
  }
}
