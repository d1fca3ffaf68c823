package press.nightdesk.shelf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Sketch;
import press.nightdesk.shelf.Stories.First;

/// The tables `sketch`, `sketch_band` and `story`: who told which story first.
final class Sketches {
  /// How many days back a story is looked for. What comes later is news again.
  static final int DAYS = 7;

  /// The most articles looked at for one band. A band that more have in common is a form, such as
  /// a daily report's, and tells nothing; the newest are looked at.
  private static final int MOST_PER_BAND = 32;

  private final JdbcClient database;

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
    Object bands =
        sketches.stream().flatMapToLong(s -> Arrays.stream(s.bands())).distinct().boxed().toArray();
    Map<Long, Integer> met = new HashMap<>();
    Set<Long> candidates = new HashSet<>();
    database
        .sql("SELECT band, article FROM sketch_band WHERE band = ANY(?) ORDER BY article DESC")
        .param(bands)
        .query(
            row -> {
              if (met.merge(row.getLong("band"), 1, Integer::sum) <= MOST_PER_BAND) {
                candidates.add(row.getLong("article"));
              }
            });
    if (!candidates.isEmpty()) {
      firsts(edition, candidates).forEach(stories::add);
    }
    return stories;
  }

  private List<First> firsts(Edition edition, Set<Long> numbers) {
    return database
        .sql(
            """
            SELECT a.number, a.id, a.revision, a.edition, a.status, s.marks
            FROM article a
            JOIN sketch s ON s.article = a.number
            WHERE a.number = ANY(?) AND a.status <> 'superseded' AND a.edition BETWEEN ? AND ?
            ORDER BY a.number""")
        .param(numbers.toArray())
        .param(edition.date().minusDays(DAYS))
        .param(edition.date())
        .query(
            (row, _) ->
                new First(
                    row.getLong("number"),
                    row.getString("id"),
                    row.getInt("revision"),
                    row.getObject("edition", LocalDate.class),
                    Status.of(row.getString("status")),
                    Sketch.of(row.getBytes("marks"))))
        .list();
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
  static void write(JdbcTemplate database, Map<Long, Sketch> firsts, Map<Long, String> retold) {
    List<Object[]> bands = new ArrayList<>();
    firsts.forEach(
        (number, sketch) ->
            Arrays.stream(sketch.bands()).forEach(band -> bands.add(new Object[] {band, number})));
    database.batchUpdate(
        "INSERT INTO sketch VALUES (?, ?)",
        firsts.entrySet().stream()
            .map(e -> new Object[] {e.getKey(), e.getValue().bytes()})
            .toList());
    database.batchUpdate("INSERT INTO sketch_band VALUES (?, ?)", bands);
    database.batchUpdate(
        "INSERT INTO story VALUES (?, ?)",
        retold.entrySet().stream().map(e -> new Object[] {e.getKey(), e.getValue()}).toList());
  }
}
