package press.nightdesk.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.FailureCount;
import press.nightdesk.domain.Stage;

/// The table `failure`: of articles on the shelf, and of what never became one (ingest).
final class Failures {
  /// Ingest failures `f` whose article was not read in the same edition after all.
  static final String UNREAD =
      """
      f.stage = 'ingest' AND NOT EXISTS (
        SELECT 1 FROM article a
        WHERE a.id = f.id AND a.edition = f.edition AND a.status <> 'superseded')""";

  private final JdbcClient database;
  private final Clock clock;

  Failures(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void addIngest(Edition edition, Failure failure) {
    add(edition, null, failure);
  }

  /// Forgets that this edition could not read an identity.
  void removeIngest(Edition edition, ArticleId id) {
    database
        .sql("DELETE FROM failure WHERE edition = ? AND id = ? AND stage = 'ingest'")
        .params(edition.date(), id.value())
        .update();
  }

  /// Numbers it itself: H2 commits every 32 numbers that it gives, with all that the transaction
  /// has written until then.
  ///
  /// @param article the row that failed; null if it never became one
  void add(Edition edition, @Nullable Long article, Failure failure) {
    database
        .sql(
            """
            INSERT INTO failure
              (number, edition, article, id, title, stage, kind, message, remedy, attempts,
                failed_at)
            VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM failure),
              ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(edition.date())
        .param(article)
        .param(failure.id().value())
        .param(failure.title())
        .param(failure.stage().label())
        .param(failure.kind())
        .param(failure.message())
        .param(failure.remedy())
        .param(failure.attempts())
        .param(clock.instant())
        .update();
  }

  int countUnread(Edition edition) {
    return database
        .sql("SELECT COUNT(*) FROM failure f WHERE f.edition = ? AND " + UNREAD)
        .param(edition.date())
        .query(Integer.class)
        .single();
  }

  /// Whether the edition could not read this identity, and still has not.
  boolean isUnread(Edition edition, ArticleId id) {
    return database
            .sql("SELECT COUNT(*) FROM failure f WHERE f.edition = ? AND f.id = ? AND " + UNREAD)
            .params(edition.date(), id.value())
            .query(Integer.class)
            .single()
        > 0;
  }

  /// How many failed in the edition, by stage and kind.
  List<FailureCount> counts(Edition edition) {
    return database
        .sql(
            """
            SELECT f.stage, f.kind, COUNT(*) AS n
            FROM failure f
            LEFT JOIN article b ON b.number = f.article
            WHERE f.edition = ? AND (b.status = 'failed' OR (%s))
            GROUP BY f.stage, f.kind"""
                .formatted(UNREAD))
        .param(edition.date())
        .query(
            (row, _) ->
                new FailureCount(
                    Stage.of(row.getString("stage")), row.getString("kind"), row.getInt("n")))
        .list()
        .stream()
        .sorted(Comparator.comparing(FailureCount::stage).thenComparing(FailureCount::kind))
        .toList();
  }

  /// What failed in the edition, by id.
  List<Failure> of(Edition edition) {
    return database
        .sql(
            """
            SELECT f.id, COALESCE(f.title, t.title) AS title, f.stage, f.kind, f.message,
              f.remedy, f.attempts
            FROM failure f
            LEFT JOIN article b ON b.number = f.article
            LEFT JOIN article_text t ON t.article = f.article
            WHERE f.edition = ? AND (b.status = 'failed' OR (%s))
            ORDER BY f.id, f.number"""
                .formatted(UNREAD))
        .param(edition.date())
        .query(Failures::failure)
        .list();
  }

  private static Failure failure(ResultSet row, int index) throws SQLException {
    return new Failure(
        new ArticleId(row.getString("id")),
        row.getString("title"),
        Stage.of(row.getString("stage")),
        row.getString("kind"),
        row.getString("message"),
        row.getString("remedy"),
        row.getInt("attempts"));
  }
}
