package press.nightdesk.shelf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Translated;

/// The checkpoint: an article's progress is a row. A restart, a rerun of failures and a nightly
/// increment ask the same question: which articles of this edition still need a stage.
///
/// Every method joins the caller's transaction if there is one; those of several statements
/// open one of their own if there is none. Database trouble comes as Spring's
/// `DataAccessException`.
public final class Shelf {
  private final JdbcClient database;
  private final TransactionTemplate together;
  private final Reception reception;
  private final Checkpoint checkpoint;
  private final Books books;
  private final Rows rows;

  /// @param dataSource a database with the shelf's migrations applied
  /// @param clock dates arrivals, ends and failures
  public Shelf(DataSource dataSource, Clock clock) {
    var template = new JdbcTemplate(dataSource);
    var codec = new WorkCodec();
    this.database = JdbcClient.create(template);
    this.together = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    Failures failures = new Failures(database, clock);
    this.rows = new Rows(codec);
    this.reception = new Reception(database, failures, codec, clock);
    this.checkpoint = new Checkpoint(template, failures, codec, clock);
    this.books = new Books(database, failures, rows);
  }

  /// Takes arrivals into the edition. Taking the same again writes nothing.
  ///
  /// @param room how many articles may be taken that need work; the others are left out
  public Intake take(Edition edition, List<Arrival> arrivals, int room) {
    return together.execute(_ -> reception.take(edition, arrivals, room));
  }

  /// Articles of the edition that wait for a translation, by id.
  ///
  /// @param after the last id of the page before; null for the first page
  public List<Article> toTranslate(Edition edition, @Nullable ArticleId after, int limit) {
    return database
        .sql(
            """
            SELECT %s
            FROM article a
            JOIN article_text t ON t.article = a.number
            WHERE a.edition = ? AND a.status = 'arrived' AND a.id > ?
            ORDER BY a.edition, a.status, a.id LIMIT ?"""
                .formatted(Rows.ARTICLE))
        .params(edition.date(), after == null ? "" : after.value(), limit)
        .query((row, _) -> rows.article(row))
        .list();
  }

  /// Articles of the edition with a sound translation that wait for a summary, by id.
  ///
  /// @param after the last id of the page before; null for the first page
  public List<Translated> toSummarize(Edition edition, @Nullable ArticleId after, int limit) {
    return database
        .sql(
            """
            SELECT %s, r.checked AS translation
            FROM article a
            JOIN article_text t ON t.article = a.number
            JOIN translation r ON r.article = a.number
            WHERE a.edition = ? AND a.status = 'translated' AND a.id > ?
            ORDER BY a.edition, a.status, a.id LIMIT ?"""
                .formatted(Rows.ARTICLE))
        .params(edition.date(), after == null ? "" : after.value(), limit)
        .query((row, _) -> rows.translated(row))
        .list();
  }

  /// How many articles of the edition wait for this stage.
  ///
  /// @throws IllegalArgumentException for ingest and publish, for which no article waits here
  public long open(Edition edition, Stage stage) {
    return database
        .sql("SELECT COUNT(*) FROM article WHERE edition = ? AND status = ?")
        .params(edition.date(), Status.waitingFor(stage).label())
        .query(Long.class)
        .single();
  }

  /// Writes down where a stage left articles. Recording again what is recorded changes nothing.
  ///
  /// @throws IllegalStateException if the edition has no such article, or if it is not
  ///     translated yet and this is of a later stage; nothing is recorded then
  /// @throws IllegalArgumentException if a failure is of stage ingest or publish
  public void record(Edition edition, List<Outcome> outcomes) {
    together.executeWithoutResult(_ -> checkpoint.record(edition, outcomes));
  }

  /// The edition's books. An edition has only the latest revision of an article.
  public Tally tally(Edition edition) {
    return together.execute(_ -> books.tally(edition));
  }

  /// Everything the edition holds, each value as it was recorded.
  ///
  /// @param name the job's name
  /// @param spending what the edition's calls came to, which the shelf does not know
  public NightEdition contents(String name, Edition edition, Spending spending) {
    return together.execute(_ -> books.contents(name, edition, spending));
  }

  /// The edition in which the latest revision of an article arrived; empty if it never did.
  public Optional<Edition> editionOf(ArticleId id) {
    return database
        .sql("SELECT edition FROM article WHERE id = ? ORDER BY id, revision DESC LIMIT 1")
        .param(id.value())
        .query(LocalDate.class)
        .optional()
        .map(Edition::new);
  }

  /// How often a person asked for this revision to be tried anew; 0 at first.
  ///
  /// @throws IllegalStateException if there is no such revision
  public int round(ArticleId id, int revision) {
    return database
        .sql("SELECT round FROM article WHERE id = ? AND revision = ?")
        .params(id.value(), revision)
        .query(Integer.class)
        .optional()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "the shelf has no revision %d of %s".formatted(revision, id)));
  }
}
