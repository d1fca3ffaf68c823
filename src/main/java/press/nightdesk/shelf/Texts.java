package press.nightdesk.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Skip;
import press.nightdesk.shelf.Standing.Revision;
import press.nightdesk.shelf.Standing.Unread;

/// Which texts the shelf has, of whom.
final class Texts {
  private final JdbcClient database;

  Texts(JdbcClient database) {
    this.database = database;
  }

  /// What bears on arrivals of these identities and these texts.
  Standing of(Edition edition, List<ArticleId> ids, List<ContentHash> hashes) {
    Standing standing = new Standing(edition);
    Object identities = ids.stream().map(ArticleId::value).distinct().toArray();
    database
        .sql(
            """
            SELECT a.id, a.revision, a.hash, a.edition, a.status, s.reason
            FROM article a
            LEFT JOIN skip s ON s.article = a.number
            WHERE a.id = ANY(?) ORDER BY a.id, a.revision""")
        .param(identities)
        .query(
            row -> {
              standing.add(revision(row, provisional(row.getString("reason"))));
            });
    database
        .sql(
            """
            SELECT id, revision, hash, edition, status FROM article
            WHERE hash = ANY(?) AND status IN ('arrived', 'translated', 'summarized')
            ORDER BY number""")
        .param((Object) hashes.stream().map(ContentHash::value).distinct().toArray())
        .query(
            row -> {
              standing.addHolder(revision(row, false));
            });
    database
        .sql(
            "SELECT id, edition, kind, message FROM failure WHERE id = ANY(?) AND stage = 'ingest'")
        .param(identities)
        .query(
            row -> {
              standing.add(
                  row.getString("id"),
                  new Unread(
                      row.getObject("edition", LocalDate.class),
                      row.getString("kind"),
                      row.getString("message")));
            });
    return standing;
  }

  private static boolean provisional(@Nullable String reason) {
    return reason != null && Skip.isProvisional(reason);
  }

  private static Revision revision(ResultSet row, boolean provisional) throws SQLException {
    return new Revision(
        row.getString("id"),
        row.getInt("revision"),
        row.getString("hash"),
        row.getObject("edition", LocalDate.class),
        Status.of(row.getString("status")),
        provisional);
  }
}
