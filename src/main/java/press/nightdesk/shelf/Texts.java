package press.nightdesk.shelf;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Skip;

/// Which texts the shelf has, of whom.
final class Texts {
  private final JdbcClient database;

  Texts(JdbcClient database) {
    this.database = database;
  }

  /// The latest revision under an identity.
  ///
  /// @param repeat whether it was left out because its text stood elsewhere
  record Latest(int revision, String hash, boolean repeat) {}

  Optional<Latest> latest(ArticleId id) {
    return database
        .sql(
            """
            SELECT a.revision, a.hash, s.reason
            FROM article a
            LEFT JOIN skip s ON s.article = a.number
            WHERE a.id = ? ORDER BY a.id, a.revision DESC LIMIT 1""")
        .param(id.value())
        .query(
            (row, _) ->
                new Latest(
                    row.getInt("revision"),
                    row.getString("hash"),
                    Skip.REPEAT.equals(row.getString("reason"))))
        .optional();
  }

  /// Whether any revision under this identity has or had this text.
  boolean everOf(ArticleId id, ContentHash hash) {
    return database
        .sql("SELECT 1 FROM article WHERE id = ? AND hash = ? LIMIT 1")
        .params(id.value(), hash.value())
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// The reason to leave an article out whose text is published, or on the way to it, under
  /// another identity; empty if it is not.
  Optional<Skip> repeat(Article article, ContentHash hash) {
    return database
        .sql(
            """
            SELECT id, edition FROM article
            WHERE hash = ? AND id <> ? AND status IN ('arrived', 'translated', 'summarized')
            ORDER BY number LIMIT 1""")
        .params(hash.value(), article.id().value())
        .query(
            (row, _) ->
                new Skip(
                    article.id(),
                    article.title(),
                    Skip.REPEAT,
                    "the same text as %s in edition %s"
                        .formatted(row.getString("id"), row.getString("edition"))))
        .optional();
  }
}
