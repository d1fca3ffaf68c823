package press.nightdesk.shelf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Repeats;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Tokens;

/// A shelf on a real database file, and short words for what tests do with it.
final class ShelfFile implements AutoCloseable {
  static final int ROOM = 1000;

  private final JdbcConnectionPool pool;
  private final Shelf shelf;
  private Duration passed = Duration.ZERO;

  ShelfFile(Path folder) {
    this(folder, Repeats.GROUP);
  }

  ShelfFile(Path folder, Repeats repeats) {
    pool =
        JdbcConnectionPool.create(
            "jdbc:h2:file:" + folder.resolve("shelf") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
            "sa",
            "");
    Flyway.configure().dataSource(pool).load().migrate();
    InstantSource clock = () -> Articles.AT.plus(passed);
    shelf = new Shelf(pool, clock.withZone(ZoneOffset.UTC), repeats);
  }

  /// Lets an hour pass; before that it is always the same time.
  void anHourPasses() {
    passed = passed.plusHours(1);
  }

  Shelf shelf() {
    return shelf;
  }

  JdbcConnectionPool pool() {
    return pool;
  }

  JdbcClient sql() {
    return JdbcClient.create(pool);
  }

  Intake take(Edition edition, Article... articles) {
    return take(edition, Arrays.stream(articles).<Arrival>map(Arrival.Read::new).toList());
  }

  Intake take(Edition edition, List<Arrival> arrivals) {
    return shelf.take(edition, arrivals, ROOM);
  }

  static Arrival foreign(Article article) {
    return new Arrival.Foreign(
        article,
        new Skip(article.id(), article.title(), Skip.LANGUAGE, "written in English, not Russian"));
  }

  void record(Edition edition, Outcome... outcomes) {
    shelf.record(edition, List.of(outcomes));
  }

  /// Walks a revision of tonight's to its good end.
  void finish(Edition edition, Article article, int revision) {
    record(edition, translating(article, revision));
    record(edition, summarizing(article, revision));
  }

  static Outcome translating(Article article, int revision) {
    return new Outcome.Translating(article.id(), revision, Articles.sound(article));
  }

  static Outcome summarizing(Article article, int revision) {
    return new Outcome.Summarizing(article.id(), revision, Articles.soundSummary());
  }

  /// What waits for its translation.
  List<Article> toTranslate(Edition edition) {
    return shelf.toTranslate(edition, null, ROOM).stream().map(Waiting::item).toList();
  }

  NightEdition contents(Edition edition) {
    return shelf.contents("nightly", edition, Spending.certain(0, Tokens.NONE, null));
  }

  String status(Article article, int revision) {
    return sql()
        .sql("SELECT status FROM article WHERE id = ? AND revision = ?")
        .params(article.id().value(), revision)
        .query(String.class)
        .single();
  }

  int rows(String table) {
    return sql().sql("SELECT COUNT(*) FROM " + table).query(Integer.class).single();
  }

  @Override
  public void close() {
    pool.dispose();
  }
}
