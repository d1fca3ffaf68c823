package press.nightdesk.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Release;

/// What came out last, over all editions. An article that was revised is there once, as the newest
/// of its revisions that came so far.
final class Backlog {
  /// So many editions are looked through at least: the last of an older one may have been corrected
  /// after all of a newer one had come out.
  private static final int EDITIONS = 7;

  private final JdbcClient database;
  private final Rows rows;

  Backlog(JdbcClient database, Rows rows) {
    this.database = database;
    this.rows = rows;
  }

  /// The newest of the last editions, the last to be finished first, then by id.
  List<Release> newest(int most) {
    Map<ArticleId, Release> newest = new LinkedHashMap<>();
    Optional<Edition> edition = editionBefore(LocalDate.MAX.withYear(9999));
    int editions = 0;
    while (edition.isPresent() && (newest.size() < most || editions < EDITIONS)) {
      editions++;
      // As many as are wanted in all, because some of them may be there already.
      releases(edition.get(), most)
          .forEach(release -> newest.putIfAbsent(release.dispatch().article().id(), release));
      edition = editionBefore(edition.get().date());
    }
    return newest.values().stream()
        .sorted(
            Comparator.comparing(Release::last)
                .thenComparing(release -> release.dispatch().edition().date())
                .reversed()
                .thenComparing(release -> release.dispatch().article().id()))
        .limit(most)
        .toList();
  }

  private Optional<Edition> editionBefore(LocalDate day) {
    return database
        .sql("SELECT edition FROM article WHERE edition < ? ORDER BY edition DESC LIMIT 1")
        .param(day)
        .query((row, _) -> new Edition(row.getObject("edition", LocalDate.class)))
        .optional();
  }

  private List<Release> releases(Edition edition, int most) {
    return database
        .sql(Dispatches.SELECT + "ORDER BY a.finished_at DESC, a.id LIMIT ?")
        .params(edition.date(), most)
        .query((row, _) -> release(edition, row))
        .list();
  }

  private Release release(Edition edition, ResultSet row) throws SQLException {
    Instant last = row.getObject("finished_at", OffsetDateTime.class).toInstant();
    return new Release(
        rows.dispatch(edition, row, List.of()), first(row.getString("id"), last), last);
  }

  private Instant first(String id, Instant last) {
    Instant first =
        database
            .sql("SELECT arrived_at FROM article WHERE id = ? ORDER BY revision LIMIT 1")
            .param(id)
            .query((row, _) -> row.getObject("arrived_at", OffsetDateTime.class).toInstant())
            .optional()
            .orElse(last);
    // The computer's clock may have been put back between two nights.
    return first.isAfter(last) ? last : first;
  }
}
