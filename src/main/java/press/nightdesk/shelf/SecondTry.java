package press.nightdesk.shelf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;

/// Sends articles that came to a bad end back to where they failed.
final class SecondTry {
  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Failures failures;

  SecondTry(JdbcTemplate batches, Failures failures) {
    this.database = JdbcClient.create(batches);
    this.batches = batches;
    this.failures = failures;
  }

  private record Back(long number, Status to) {}

  int takeUpAgain(Edition edition, @Nullable ArticleId only) {
    int unread = only == null ? failures.countUnread(edition) : countUnread(edition, only);
    List<Back> all = ended(edition, only);
    List<Object[]> numbers = numbers(all);
    List<Object[]> toTranslate =
        numbers(all.stream().filter(back -> back.to() == Status.ARRIVED).toList());
    batches.batchUpdate("DELETE FROM failure WHERE article = ?", numbers);
    batches.batchUpdate("DELETE FROM summary WHERE article = ?", numbers);
    batches.batchUpdate("DELETE FROM translation WHERE article = ?", toTranslate);
    batches.batchUpdate(
        "UPDATE article SET status = ?, round = round + 1, finished_at = NULL WHERE number = ?",
        all.stream().map(back -> new Object[] {back.to().label(), back.number()}).toList());
    return all.size() + unread;
  }

  private int countUnread(Edition edition, ArticleId only) {
    return failures.isUnread(edition, only) ? 1 : 0;
  }

  private static List<Object[]> numbers(List<Back> rows) {
    return rows.stream().map(back -> new Object[] {back.number()}).toList();
  }

  /// Quarantined with a summary means at summarize, for no faulty translation is summarised.
  private List<Back> ended(Edition edition, @Nullable ArticleId only) {
    String id = only == null ? null : only.value();
    return database
        .sql(
            """
            SELECT a.number, s.article IS NOT NULL OR f.stage = 'summarize' AS translated
            FROM article a
            LEFT JOIN summary s ON s.article = a.number
            LEFT JOIN failure f ON f.article = a.number
            WHERE a.edition = ? AND a.status IN ('failed', 'quarantined')
              AND (CAST(? AS VARCHAR) IS NULL OR a.id = ?)
              AND NOT EXISTS (
                SELECT 1 FROM article later WHERE later.id = a.id AND later.revision > a.revision)
            ORDER BY a.number""")
        .param(edition.date())
        .param(id)
        .param(id)
        .query(
            (row, _) ->
                new Back(
                    row.getLong("number"),
                    row.getBoolean("translated") ? Status.TRANSLATED : Status.ARRIVED))
        .list();
  }
}
