package press.nightdesk.shelf;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Visit;

/// What is remembered of feeds: the state they were in when all of it was put away, and which of
/// them an edition could not read at all.
public final class FeedVisits {
  private final JdbcClient database;
  private final TransactionTemplate together;
  private final Failures failures;
  private final Clock clock;

  /// @param dataSource a database with the shelf's migrations applied
  /// @param clock dates visits
  public FeedVisits(DataSource dataSource, Clock clock) {
    this.database = JdbcClient.create(dataSource);
    this.together = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    this.failures = new Failures(database, clock);
    this.clock = clock;
  }

  /// The last visit to a feed that was read in this way; empty if there is none, or if something
  /// in the feed could not be read for this very edition.
  public Optional<Visit> last(Edition edition, String feed, ContentHash reading) {
    return database
        .sql(
            """
            SELECT etag, last_modified FROM feed_visit
            WHERE feed = ? AND reading = ? AND (gaps_in IS NULL OR gaps_in <> ?)""")
        .params(feed, reading.value(), edition.date())
        .query(
            (row, _) ->
                new Visit(feed, reading, row.getString("etag"), row.getString("last_modified")))
        .optional();
  }

  /// Remembers visits, each instead of the one before.
  public void remember(List<Visit> visits) {
    together.executeWithoutResult(_ -> visits.forEach(visit -> remember(visit, null)));
  }

  /// Remembers visits on which something could not be read that fails another night as well:
  /// whoever reads for this edition reads the feed again, and nobody else.
  public void rememberWithGaps(Edition edition, List<Visit> visits) {
    together.executeWithoutResult(_ -> visits.forEach(visit -> remember(visit, edition)));
  }

  private void remember(Visit visit, @Nullable Edition gapsIn) {
    database
        .sql("MERGE INTO feed_visit KEY (feed, reading) VALUES (?, ?, ?, ?, ?, ?)")
        .param(visit.feed())
        .param(visit.reading().value())
        .param(visit.etag())
        .param(visit.lastModified())
        .param(clock.instant())
        .param(gapsIn == null ? null : gapsIn.date())
        .update();
  }

  /// Whether the edition could not read a feed, and still has not.
  ///
  /// @param feed the identity under which it failed
  public boolean isUnread(Edition edition, ArticleId feed) {
    return failures.isUnread(edition, feed);
  }

  /// Takes out of an edition's books that these feeds could not be read: they were read after all.
  public void settle(Edition edition, List<ArticleId> feeds) {
    together.executeWithoutResult(_ -> feeds.forEach(feed -> failures.removeIngest(edition, feed)));
  }
}
