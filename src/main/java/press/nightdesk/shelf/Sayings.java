package press.nightdesk.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Correction;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Place;
import press.nightdesk.domain.Rewrite;
import press.nightdesk.domain.Spot;
import press.nightdesk.domain.Waiver;
import press.nightdesk.domain.Word;
import press.nightdesk.domain.Words;

/// What people have said, by the article's identity.
final class Sayings {
  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final WorkCodec codec;

  Sayings(JdbcTemplate batches, WorkCodec codec) {
    this.database = JdbcClient.create(batches);
    this.batches = batches;
    this.codec = codec;
  }

  int waivers(Edition edition) {
    return database
        .sql(
            """
            SELECT COUNT(*) FROM waiver w WHERE w.article IN (
              SELECT a.id FROM article a WHERE a.edition = ? AND a.status <> 'superseded')""")
        .param(edition.date())
        .query(Integer.class)
        .single();
  }

  Words of(ArticleId id) {
    return of(List.of(id)).getOrDefault(id, Words.NONE);
  }

  /// What they have said about each of these articles, as far as there is anything.
  Map<ArticleId, Words> of(Collection<ArticleId> ids) {
    Map<ArticleId, List<Correction>> corrections = new HashMap<>();
    Map<ArticleId, List<Rewrite>> rewrites = new HashMap<>();
    Map<ArticleId, List<Waiver>> waivers = new HashMap<>();
    Object articles = ids.stream().map(ArticleId::value).toArray();
    database
        .sql("SELECT * FROM correction WHERE article = ANY(?) ORDER BY said_at, place, russian")
        .param(articles)
        .query(
            row -> {
              ArticleId id = new ArticleId(row.getString("article"));
              Spot spot = spot(row);
              String text = row.getString("text");
              int revision = row.getInt("revision");
              if (spot.place() == Place.SUMMARY) {
                add(
                    rewrites,
                    id,
                    new Rewrite(spot, codec.rewrite(text), revision, word(row, null)));
              } else {
                add(
                    corrections,
                    id,
                    new Correction(
                        spot, text, row.getString("instead"), revision, word(row, null)));
              }
            });
    database
        .sql(
            """
            SELECT * FROM waiver WHERE article = ANY(?)
            ORDER BY said_at, place, russian, code, evidence""")
        .param(articles)
        .query(
            row -> {
              add(
                  waivers,
                  new ArticleId(row.getString("article")),
                  new Waiver(
                      spot(row),
                      row.getString("code"),
                      row.getString("evidence"),
                      row.getInt("revision"),
                      word(row, row.getString("note"))));
            });
    return Stream.of(corrections, rewrites, waivers)
        .flatMap(said -> said.keySet().stream())
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    new Words(
                        corrections.getOrDefault(id, List.of()),
                        rewrites.getOrDefault(id, List.of()),
                        waivers.getOrDefault(id, List.of()))));
  }

  private static <W> void add(Map<ArticleId, List<W>> said, ArticleId id, W more) {
    said.computeIfAbsent(id, _ -> new ArrayList<>()).add(more);
  }

  /// Keeps what is said, each instead of what was said before about the same.
  void keep(ArticleId id, Words said) {
    said.corrections()
        .forEach(c -> correct(id, c.spot(), c.text(), c.instead(), c.revision(), c.word()));
    said.rewrites()
        .forEach(
            r -> correct(id, r.spot(), codec.rewrite(r.summary()), null, r.revision(), r.word()));
    said.waivers().forEach(waiver -> waive(id, waiver));
  }

  private void correct(
      ArticleId id, Spot spot, String text, @Nullable String instead, int revision, Word word) {
    batches.update(
        "MERGE INTO correction KEY (article, place, russian) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        id.value(),
        spot.place().label(),
        spot.russian().value(),
        text,
        instead,
        revision,
        word.by(),
        word.at());
  }

  private void waive(ArticleId id, Waiver waiver) {
    batches.update(
        """
        MERGE INTO waiver KEY (article, place, russian, code, evidence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        id.value(),
        waiver.spot().place().label(),
        waiver.spot().russian().value(),
        waiver.code(),
        waiver.evidence(),
        waiver.revision(),
        waiver.word().note(),
        waiver.word().by(),
        waiver.word().at());
  }

  void takeBack(ArticleId id, List<Waiver> waivers) {
    for (Waiver waiver : waivers) {
      batches.update(
          """
          DELETE FROM waiver
          WHERE article = ? AND place = ? AND russian = ? AND code = ? AND evidence = ?""",
          id.value(),
          waiver.spot().place().label(),
          waiver.spot().russian().value(),
          waiver.code(),
          waiver.evidence());
    }
  }

  private static Spot spot(ResultSet row) throws SQLException {
    return new Spot(
        Place.of(row.getString("place")), new ContentHash(row.getString("russian").strip()));
  }

  private static Word word(ResultSet row, @Nullable String note) throws SQLException {
    OffsetDateTime at =
        Objects.requireNonNull(row.getObject("said_at", OffsetDateTime.class), "is never null");
    return new Word(row.getString("said_by"), at.toInstant(), note);
  }
}
