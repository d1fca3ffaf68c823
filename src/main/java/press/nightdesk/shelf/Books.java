package press.nightdesk.shelf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.FailureCount;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Repeat;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Tally;

/// An edition's books and contents. Superseded revisions are in neither.
final class Books {
  private final JdbcClient database;
  private final Failures failures;
  private final Rows rows;
  private final FoundElsewhere found;

  Books(JdbcClient database, Failures failures, Rows rows) {
    this.database = database;
    this.failures = failures;
    this.rows = rows;
    this.found = new FoundElsewhere(database);
  }

  Tally tally(Edition edition) {
    Map<Status, Integer> count = new EnumMap<>(Status.class);
    database
        .sql("SELECT status, COUNT(*) AS n FROM article WHERE edition = ? GROUP BY status")
        .param(edition.date())
        .query(
            row -> {
              count.put(Status.of(row.getString("status")), row.getInt("n"));
            });
    count.remove(Status.SUPERSEDED);
    count.merge(Status.FAILED, failures.countUnread(edition), Integer::sum);
    return new Tally(
        count.values().stream().mapToInt(n -> n).sum(),
        count.getOrDefault(Status.SUMMARIZED, 0),
        count.getOrDefault(Status.QUARANTINED, 0),
        count.getOrDefault(Status.FAILED, 0),
        count.getOrDefault(Status.SKIPPED, 0),
        count.getOrDefault(Status.ARRIVED, 0) + count.getOrDefault(Status.TRANSLATED, 0));
  }

  Optional<Edition> newest(Edition last) {
    return Stream.of("article", "failure")
        .flatMap(table -> newestIn(table, last).stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<Edition> newestIn(String table, Edition last) {
    return database
        .sql(
            "SELECT edition FROM %s WHERE edition <= ? ORDER BY edition DESC LIMIT 1"
                .formatted(table))
        .param(last.date())
        .query((row, _) -> new Edition(row.getObject("edition", LocalDate.class)))
        .optional();
  }

  /// Every edition that anything came into, oldest first.
  List<Edition> editions() {
    return database
        .sql("SELECT edition FROM article UNION SELECT edition FROM failure ORDER BY edition")
        .query((row, _) -> new Edition(row.getObject("edition", LocalDate.class)))
        .list();
  }

  /// The editions that have something of this identity, oldest first.
  List<Edition> editions(ArticleId id) {
    return database
        .sql(
            """
            SELECT edition FROM article WHERE id = :id AND status <> 'superseded'
            UNION SELECT edition FROM failure WHERE id = :id ORDER BY edition""")
        .param("id", id.value())
        .query((row, _) -> new Edition(row.getObject("edition", LocalDate.class)))
        .list();
  }

  Set<ArticleId> ids() {
    return new TreeSet<>(
        database
            .sql("SELECT id FROM article WHERE status <> 'superseded' UNION SELECT id FROM failure")
            .query((row, _) -> new ArticleId(row.getString("id")))
            .list());
  }

  List<FailureCount> failures(Edition edition) {
    return failures.counts(edition);
  }

  NightEdition contents(String name, Edition edition, Spending spending) {
    return new NightEdition(
        name,
        edition,
        tally(edition),
        dispatches(edition),
        failures.of(edition),
        skips(edition),
        spending);
  }

  private List<Dispatch> dispatches(Edition edition) {
    Map<Long, List<Repeat>> repeats = found.repeats(edition);
    return database
        .sql(Dispatches.SELECT + "ORDER BY t.published NULLS LAST, a.id")
        .param(edition.date())
        .query(
            (row, _) ->
                rows.dispatch(edition, row, repeats.getOrDefault(row.getLong("number"), List.of())))
        .list();
  }

  private List<Skip> skips(Edition edition) {
    return database
        .sql(
            """
            SELECT a.id, t.title, s.reason, s.detail
            FROM article a
            JOIN article_text t ON t.article = a.number
            JOIN skip s ON s.article = a.number
            WHERE a.edition = ? AND a.status = 'skipped'
            ORDER BY a.id""")
        .param(edition.date())
        .query((row, _) -> Rows.skip(row))
        .list();
  }
}
