package press.nightdesk.shelf;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Sketch;
import press.nightdesk.shelf.Stories.First;

/// The tables `sketch` and `story`: who told which story first. Sketches are looked up by their
/// bands, of which an index is kept in memory; it is made of the table once there is something to
/// look up. Only one process at a time takes articles in, so no other adds to the table.
final class Sketches {
  /// How many days back a story is looked for. What comes later is news again.
  static final int DAYS = 7;

  /// The most articles looked at for one band. A band that more have in common is a form, such as
  /// a daily report's, and tells nothing; the newest are looked at.
  private static final int MOST_PER_BAND = 32;

  /// How many sketches are read at a time while the index is made.
  private static final int PAGE = 4096;

  private final JdbcClient database;
  private @Nullable Edition indexed;
  private BandIndex index = new BandIndex(Sketch.BANDS);

  Sketches(JdbcClient database) {
    this.database = database;
  }

  /// What the shelf has of stories that these texts may tell again.
  ///
  /// @param ids the identities that have them
  Stories of(Edition edition, Collection<Sketch> sketches, Collection<ArticleId> ids) {
    Stories stories = new Stories(told(ids));
    if (sketches.isEmpty()) {
      return stories;
    }
    requireIndex(edition);
    Set<Long> candidates = new HashSet<>();
    for (Sketch sketch : sketches) {
      for (long band : sketch.bands()) {
        index.find(band, MOST_PER_BAND, candidates::add);
      }
    }
    if (!candidates.isEmpty()) {
      firsts(edition, candidates).forEach(stories::add);
    }
    return stories;
  }

  private void requireIndex(Edition edition) {
    if (edition.equals(indexed)) {
      return;
    }
    index = new BandIndex(Sketch.BANDS);
    for (long last = before(edition); last >= 0; ) {
      last = indexPage(edition, last);
    }
    indexed = edition;
  }

  /// The last article before all that may have told a story of this edition; -1 if there are none.
  private long before(Edition edition) {
    return database
        .sql("SELECT COALESCE(MIN(number), 0) - 1 FROM article WHERE edition BETWEEN ? AND ?")
        .params(edition.date().minusDays(DAYS), edition.date())
        .query(Long.class)
        .single();
  }

  /// Adds the sketches of the next articles, in the order of their arrival.
  ///
  /// @return the last article of the page; -1 if there was none
  private long indexPage(Edition edition, long after) {
    AtomicLong last = new AtomicLong(-1);
    database
        .sql(
            """
            SELECT s.article, s.marks, a.edition
            FROM sketch s
            JOIN article a ON a.number = s.article
            WHERE s.article > ? ORDER BY s.article LIMIT ?""")
        .params(after, PAGE)
        .query(
            row -> {
              last.set(row.getLong("article"));
              if (isRecent(row.getObject("edition", LocalDate.class), edition)) {
                index.add(last.get(), Sketch.of(row.getBytes("marks")).bands());
              }
            });
    return last.get();
  }

  private static boolean isRecent(LocalDate day, Edition edition) {
    return !day.isBefore(edition.date().minusDays(DAYS)) && !day.isAfter(edition.date());
  }

  /// Asks by number alone, so that H2 has no other index to go by than the one of numbers.
  private List<First> firsts(Edition edition, Set<Long> numbers) {
    return database
        .sql(
            """
            SELECT a.number, a.id, a.revision, a.edition, a.status, s.marks
            FROM article a
            JOIN sketch s ON s.article = a.number
            WHERE a.number = ANY(?)
            ORDER BY a.number""")
        .param(numbers.toArray())
        .query(
            (row, _) ->
                new First(
                    row.getLong("number"),
                    row.getString("id"),
                    row.getInt("revision"),
                    row.getObject("edition", LocalDate.class),
                    Status.of(row.getString("status")),
                    Sketch.of(row.getBytes("marks"))))
        .list()
        .stream()
        .filter(first -> first.status() != Status.SUPERSEDED)
        .filter(first -> isRecent(first.edition(), edition))
        .toList();
  }

  private Set<String> told(Collection<ArticleId> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        database
            .sql("SELECT DISTINCT first FROM story WHERE first = ANY(?)")
            .param((Object) ids.stream().map(ArticleId::value).distinct().toArray())
            .query(String.class)
            .list());
  }

  /// Writes down who tells which story.
  void write(JdbcTemplate batches, Map<Long, Sketch> firsts, Map<Long, String> retold) {
    batches.batchUpdate(
        "INSERT INTO sketch VALUES (?, ?)",
        firsts.entrySet().stream()
            .map(e -> new Object[] {e.getKey(), e.getValue().bytes()})
            .toList());
    batches.batchUpdate(
        "INSERT INTO story VALUES (?, ?)",
        retold.entrySet().stream().map(e -> new Object[] {e.getKey(), e.getValue()}).toList());
    if (indexed != null) {
      firsts.forEach((number, sketch) -> index.add(number, sketch.bands()));
    }
  }
}
