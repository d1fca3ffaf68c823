package press.nightdesk.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Repeat;

/// Where else the texts of an edition's articles were found and left out, in this edition or
/// before it: what a later night brings changes no record that is written.
final class FoundElsewhere {
  private static final String EXACT =
      """
      SELECT a.number, b.id, t.source, t.url, t.file
      FROM article a
      JOIN article b ON b.hash = a.hash AND b.status = 'skipped' AND b.id <> a.id
      JOIN skip s ON s.article = b.number
      JOIN article_text t ON t.article = b.number
      WHERE a.edition = ? AND a.status IN ('summarized', 'quarantined')
        AND b.edition <= a.edition AND s.reason = 'repeat'
      ORDER BY b.number""";

  private static final String NEAR =
      """
      SELECT a.number, b.id, t.source, t.url, t.file
      FROM article a
      JOIN story y ON y.first = a.id
      JOIN article b ON b.number = y.article AND b.status = 'skipped'
      JOIN skip s ON s.article = b.number
      JOIN article_text t ON t.article = b.number
      WHERE a.edition = ? AND a.status IN ('summarized', 'quarantined')
        AND b.edition <= a.edition AND s.reason = 'near-repeat'
      ORDER BY b.number""";

  private final JdbcClient database;

  FoundElsewhere(JdbcClient database) {
    this.database = database;
  }

  /// By the number of the article that is published, each identity once, in order of identity.
  Map<Long, List<Repeat>> repeats(Edition edition) {
    Map<Long, List<Repeat>> repeats = new HashMap<>();
    collect(edition, EXACT, false, repeats);
    collect(edition, NEAR, true, repeats);
    repeats.values().forEach(all -> all.sort(Comparator.comparing(Repeat::id)));
    return repeats;
  }

  private void collect(Edition edition, String sql, boolean near, Map<Long, List<Repeat>> repeats) {
    database
        .sql(sql)
        .param(edition.date())
        .query(
            row -> {
              List<Repeat> all =
                  repeats.computeIfAbsent(row.getLong("number"), _ -> new ArrayList<>());
              Repeat repeat = repeat(row, near);
              all.removeIf(known -> known.id().equals(repeat.id()));
              all.add(repeat);
            });
  }

  private static Repeat repeat(ResultSet row, boolean near) throws SQLException {
    return new Repeat(new ArticleId(row.getString("id")), Rows.origin(row), near);
  }
}
