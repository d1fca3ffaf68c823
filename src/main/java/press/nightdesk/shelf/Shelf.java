package press.nightdesk.shelf;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import press.nightdesk.domain.FailureCount;
import press.nightdesk.domain.FileStamp;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Predecessor;
import press.nightdesk.domain.Release;
import press.nightdesk.domain.Repeats;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Words;

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
  private final SecondTry secondTry;
  private final Refreshing refreshing;
  private final Books books;
  private final Backlog backlog;
  private final MemoryPairs memory;
  private final Rows rows;
  private final Sayings sayings;
  private final CopyTable copyTable;

  /// @param dataSource a database with the shelf's migrations applied
  /// @param clock dates arrivals, ends and failures
  public Shelf(DataSource dataSource, Clock clock) {
    this(dataSource, clock, Repeats.GROUP);
  }

  /// @param dataSource a database with the shelf's migrations applied
  /// @param clock dates arrivals, ends and failures
  /// @param repeats what is done with near-repeats that arrive
  public Shelf(DataSource dataSource, Clock clock, Repeats repeats) {
    var template = new JdbcTemplate(dataSource);
    var codec = new WorkCodec();
    this.database = JdbcClient.create(template);
    this.together = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    Failures failures = new Failures(database, clock);
    this.rows = new Rows(codec);
    this.reception = new Reception(template, failures, codec, clock, repeats);
    this.checkpoint = new Checkpoint(template, failures, codec, clock);
    this.secondTry = new SecondTry(template, failures);
    this.refreshing = new Refreshing(template);
    this.books = new Books(database, failures, rows);
    this.sayings = new Sayings(template, codec);
    this.copyTable = new CopyTable(template, rows, sayings, codec, clock);
    this.backlog = new Backlog(database, rows);
    this.memory = new MemoryPairs(template);
  }

  /// Takes arrivals into the edition. Taking the same again writes nothing.
  ///
  /// @param room how many articles may be taken that need work; the others are left out
  public Intake take(Edition edition, List<Arrival> arrivals, int room) {
    return together.execute(_ -> reception.take(edition, arrivals, room));
  }

  /// Takes of these arrivals what the edition could not read before, and leaves out all else.
  ///
  /// @param only the one to take; null for all
  public Intake takeUnread(Edition edition, List<Arrival> arrivals, @Nullable ArticleId only) {
    return together.execute(_ -> reception.takeUnread(edition, arrivals, only));
  }

  /// The newest edition that anything ever came into.
  ///
  /// @param last looks at none after this one
  public Optional<Edition> newest(Edition last) {
    return books.newest(last);
  }

  /// Every edition that anything ever came into, oldest first.
  public List<Edition> editions() {
    return books.editions();
  }

  /// The editions that have something of this identity, be it a failure, oldest first.
  public List<Edition> editions(ArticleId id) {
    return books.editions(id);
  }

  /// Every identity that stands in an edition, in order.
  public Set<ArticleId> ids() {
    return books.ids();
  }

  /// How many failed in the edition, by stage and kind.
  public List<FailureCount> failures(Edition edition) {
    return books.failures(edition);
  }

  /// Those of these files that are as they were when their articles' fate was settled, and that
  /// may not have to stand in by now for an article they repeat.
  public Set<FileStamp> unchanged(Collection<FileStamp> files) {
    Set<FileStamp> settled = new HashSet<>(files);
    Set<FileStamp> known = new HashSet<>();
    database
        .sql(
            """
            SELECT f.file, f.stamp
            FROM seen_file f
            LEFT JOIN article a ON a.id = f.repeats AND a.revision = f.repeats_revision
            WHERE f.file = ANY(?)
              AND (f.repeats IS NULL OR a.status IN ('arrived', 'translated', 'summarized'))""")
        .param((Object) files.stream().map(FileStamp::file).toArray())
        .query(
            row -> {
              known.add(new FileStamp(row.getString("file"), row.getString("stamp")));
            });
    settled.retainAll(known);
    return settled;
  }

  /// Articles of the edition that wait for a translation, by id.
  ///
  /// @param after the last id of the page before; null for the first page
  public List<Waiting<Article>> toTranslate(Edition edition, @Nullable ArticleId after, int limit) {
    return withWords(
        database
            .sql(
                """
                SELECT a.round, %s
                FROM article a
                JOIN article_text t ON t.article = a.number
                WHERE a.edition = ? AND a.status = 'arrived' AND a.id > ?
                ORDER BY a.edition, a.status, a.id LIMIT ?"""
                    .formatted(Rows.ARTICLE))
            .params(edition.date(), after == null ? "" : after.value(), limit)
            .query((row, _) -> new Waiting<>(rows.article(row), row.getInt("round"), Words.NONE))
            .list(),
        Article::id);
  }

  /// The newest revision before an article's own that was translated, of whatever edition; empty if
  /// there is none.
  public Optional<Predecessor> predecessor(Article article) {
    return article.revision() == 1
        ? Optional.empty()
        : database
            .sql(
                """
                SELECT %s, r.checked AS translation
                FROM article a
                JOIN article_text t ON t.article = a.number
                JOIN translation r ON r.article = a.number
                WHERE a.id = ? AND a.revision < ?
                ORDER BY a.revision DESC LIMIT 1"""
                    .formatted(Rows.ARTICLE))
            .params(article.id().value(), article.revision())
            .query((row, _) -> rows.predecessor(row))
            .optional();
  }

  /// Articles of the edition with a sound translation that wait for a summary, by id.
  ///
  /// @param after the last id of the page before; null for the first page
  public List<Waiting<Translated>> toSummarize(
      Edition edition, @Nullable ArticleId after, int limit) {
    return withWords(
        database
            .sql(
                """
                SELECT a.round, %s, r.checked AS translation
                FROM article a
                JOIN article_text t ON t.article = a.number
                JOIN translation r ON r.article = a.number
                WHERE a.edition = ? AND a.status = 'translated' AND a.id > ?
                ORDER BY a.edition, a.status, a.id LIMIT ?"""
                    .formatted(Rows.ARTICLE))
            .params(edition.date(), after == null ? "" : after.value(), limit)
            .query((row, _) -> new Waiting<>(rows.translated(row), row.getInt("round"), Words.NONE))
            .list(),
        translated -> translated.article().id());
  }

  /// Asked for a whole page at once: every question keeps a model call waiting.
  private <I> List<Waiting<I>> withWords(List<Waiting<I>> page, Function<I, ArticleId> id) {
    Map<ArticleId, Words> said =
        sayings.of(page.stream().map(waiting -> id.apply(waiting.item())).toList());
    return page.stream()
        .map(
            waiting ->
                new Waiting<>(
                    waiting.item(),
                    waiting.round(),
                    said.getOrDefault(id.apply(waiting.item()), Words.NONE)))
        .toList();
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
  /// @return the outcomes in the same order, each as it is kept: work that is too long for the
  ///     shelf is a failure of kind `too-long-to-keep`
  /// @throws IllegalStateException if the edition has no such article, or if it is not
  ///     translated yet and this is of a later stage; nothing is recorded then
  /// @throws IllegalArgumentException if a failure is of stage ingest or publish
  public List<Outcome> record(Edition edition, List<Outcome> outcomes) {
    return together.execute(_ -> checkpoint.record(edition, outcomes));
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

  /// How many findings people let pass in articles of the edition.
  public int waivers(Edition edition) {
    return sayings.waivers(edition);
  }

  /// Everything people have said about an article.
  public Words words(ArticleId id) {
    return sayings.of(id);
  }

  /// An article of the edition with its work; empty if the edition has none of this identity.
  public Optional<Copy> copy(Edition edition, ArticleId id) {
    return copyTable.copy(edition, id);
  }

  /// Writes down what people said and what has become of the articles, all of it or nothing. An
  /// article whose translation is sound now and that has no summary waits for one; one whose
  /// translation is not sound any more loses its summary.
  ///
  /// @throws IllegalArgumentException if some work is longer than the shelf keeps
  public void revise(Edition edition, List<Revised> revised) {
    together.executeWithoutResult(_ -> copyTable.revise(edition, revised));
  }

  /// The articles that came out last, published or quarantined, over all editions, newest first.
  ///
  /// @param most how many, at most
  public List<Release> releases(int most) {
    return together.execute(_ -> backlog.newest(most));
  }

  /// Which of these pairs of texts are in the edition's translation memory and in no other's: those
  /// it had before, and those nobody had. What it had and does not name now is free again.
  public Set<Long> claimPairs(Edition edition, Set<Long> pairs) {
    return together.execute(_ -> memory.claim(edition, pairs));
  }

  /// Sends what failed or is quarantined in the edition back to where it failed: without its
  /// translation, or with it and without its summary. Its round goes up by one. An article with
  /// a later revision in another edition stays as it is.
  ///
  /// What could not be read stays as it is: {@link #takeUnread} reads it again.
  ///
  /// @param only the one article to take up; null for all
  /// @return how many will be tried again, what could not be read among them
  public int takeUpAgain(Edition edition, @Nullable ArticleId only) {
    return together.execute(_ -> secondTry.takeUpAgain(edition, only));
  }

  /// Sends articles of the edition that were published or quarantined back to be made anew, each
  /// with its round one up. What has come to no such end, or has a later revision in another
  /// edition, stays as it is.
  ///
  /// @param translate those that are translated and summarised anew
  /// @param summarize those that keep their translation; without a summary they stay as they are
  /// @return how many wait now
  public int refresh(Edition edition, List<ArticleId> translate, List<ArticleId> summarize) {
    return together.execute(
        _ -> refreshing.translate(edition, translate) + refreshing.summarize(edition, summarize));
  }
}
