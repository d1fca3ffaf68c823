package press.nightdesk.shelf;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.FileStamp;
import press.nightdesk.domain.Sketch;
import press.nightdesk.domain.Skip;

/// What one batch of arrivals changes, collected while it is decided and then written in one
/// batched statement a table: a statement for every row would take most of ingest's time.
final class Entries {
  private final Edition edition;
  private final List<Entry> articles = new ArrayList<>();
  private final Map<String, Integer> superseding = new LinkedHashMap<>();
  private final Set<ArticleId> forgotten = new LinkedHashSet<>();
  private final Map<ArticleId, Failure> failures = new LinkedHashMap<>();
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  /// @param article with its revision
  /// @param body its paragraphs as JSON
  /// @param skip why it is left out; null if it is not
  /// @param told how its story is found again; null if it is not the first to tell it, or too short
  /// @param first the identity that told its story first; null if none did before it
  record Entry(
      Article article,
      ContentHash hash,
      String body,
      @Nullable Skip skip,
      @Nullable Sketch told,
      @Nullable String first) {}

  /// An article that another one repeats.
  record Original(String id, int revision) {}

  private record Seen(FileStamp stamp, @Nullable Original original) {
    Object[] row() {
      return original == null
          ? new Object[] {stamp.file(), stamp.version(), null, null}
          : new Object[] {stamp.file(), stamp.version(), original.id(), original.revision()};
    }
  }

  Entries(Edition edition) {
    this.edition = edition;
  }

  void add(Entry entry) {
    articles.add(entry);
  }

  /// Takes revisions of an identity older than this one out of the books: unfinished ones of
  /// any edition, all of this one.
  void supersede(ArticleId id, int before) {
    superseding.put(id.value(), before);
  }

  /// Removes what this edition could not read under an identity.
  void forget(ArticleId id) {
    failures.remove(id);
    forgotten.add(id);
  }

  void add(Failure failure) {
    failures.put(failure.id(), failure);
  }

  /// The file need not be read again while it has this stamp.
  ///
  /// @param original nor longer than this one stands; null if that is no matter
  void remember(FileStamp stamp, @Nullable Original original) {
    seen.put(stamp.file(), new Seen(stamp, original));
  }

  void write(JdbcTemplate database, Failures table, Sketches sketches, Instant now) {
    List<Long> numbers = articles.isEmpty() ? List.of() : insertArticles(database, now);
    List<Object[]> texts = new ArrayList<>();
    List<Object[]> skips = new ArrayList<>();
    Map<Long, Sketch> firsts = new LinkedHashMap<>();
    Map<Long, String> retold = new LinkedHashMap<>();
    for (int i = 0; i < articles.size(); i++) {
      Entry entry = articles.get(i);
      texts.add(text(numbers.get(i), entry));
      if (entry.skip() != null) {
        skips.add(new Object[] {numbers.get(i), entry.skip().reason(), entry.skip().detail()});
      }
      if (entry.told() != null) {
        firsts.put(numbers.get(i), entry.told());
      }
      if (entry.first() != null) {
        retold.put(numbers.get(i), entry.first());
      }
    }
    database.batchUpdate("INSERT INTO article_text VALUES (?, ?, ?, ?, ?, ?, ?, ?)", texts);
    database.batchUpdate("INSERT INTO skip VALUES (?, ?, ?)", skips);
    sketches.write(database, firsts, retold);
    database.batchUpdate(
        """
        UPDATE article SET status = 'superseded'
        WHERE id = ? AND revision < ? AND status <> 'superseded'
          AND (edition = ? OR status IN ('arrived', 'translated'))""",
        superseding.entrySet().stream()
            .map(old -> new Object[] {old.getKey(), old.getValue(), edition.date()})
            .toList());
    forgotten.forEach(id -> table.removeIngest(edition, id));
    failures.values().forEach(failure -> table.addIngest(edition, failure));
    database.batchUpdate(
        "MERGE INTO seen_file KEY (file) VALUES (?, ?, ?, ?)",
        seen.values().stream().map(Seen::row).toList());
  }

  private List<Long> insertArticles(JdbcTemplate database, Instant now) {
    var keys = new GeneratedKeyHolder();
    database.batchUpdate(
        connection ->
            connection.prepareStatement(
                """
                INSERT INTO article (id, revision, edition, status, hash, arrived_at, finished_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                new String[] {"number"}),
        new BatchPreparedStatementSetter() {
          @Override
          public void setValues(PreparedStatement row, int i) throws SQLException {
            set(row, articles.get(i), now);
          }

          @Override
          public int getBatchSize() {
            return articles.size();
          }
        },
        keys);
    return keys.getKeyList().stream()
        .map(key -> ((Number) key.values().iterator().next()).longValue())
        .toList();
  }

  private void set(PreparedStatement row, Entry entry, Instant now) throws SQLException {
    boolean skipped = entry.skip() != null;
    row.setString(1, entry.article().id().value());
    row.setInt(2, entry.article().revision());
    row.setObject(3, edition.date());
    row.setString(4, (skipped ? Status.SKIPPED : Status.ARRIVED).label());
    row.setString(5, entry.hash().value());
    row.setObject(6, now);
    row.setObject(7, skipped ? now : null);
  }

  private static Object[] text(long number, Entry entry) {
    Article article = entry.article();
    var url = article.origin().url();
    return new Object[] {
      number,
      article.origin().name(),
      url == null ? null : url.toString(),
      article.origin().file(),
      article.published(),
      article.language().code(),
      article.title(),
      entry.body()
    };
  }
}
