package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Visit;

class FeedVisitsTest {
  private static final String FEED = "https://example.org/rss";
  private static final ContentHash READING = ContentHash.of("one way");

  private static final Edition EDITION = Edition.parse("2026-11-22");

  private final FeedVisits visits;

  FeedVisitsTest(@TempDir Path folder) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:file:" + folder.resolve("shelf"));
    Flyway.configure().dataSource(database).load().migrate();
    visits = new FeedVisits(database, Clock.systemUTC());
  }

  @Test
  void theLastVisitIsRemembered() {
    assertThat(visits.last(EDITION, FEED, READING)).isEmpty();
    visits.remember(List.of(new Visit(FEED, READING, "\"1\"", null)));
    Visit later = new Visit(FEED, READING, null, "Sun, 22 Nov 2026 01:00:00 GMT");
    visits.remember(List.of(later));
    assertThat(visits.last(EDITION, FEED, READING)).contains(later);
  }

  @Test
  void whoReadsInAnotherWayHasNotReadIt() {
    visits.remember(List.of(new Visit(FEED, READING, "\"1\"", null)));
    assertThat(visits.last(EDITION, FEED, ContentHash.of("another way"))).isEmpty();
    assertThat(visits.last(EDITION, "https://example.org/atom", READING)).isEmpty();
  }

  @Test
  void aVisitWithGapsIsNoneForItsOwnEdition() {
    Visit visit = new Visit(FEED, READING, "\"1\"", null);
    visits.rememberWithGaps(EDITION, List.of(visit));
    assertThat(visits.last(EDITION, FEED, READING)).isEmpty();
    assertThat(visits.last(Edition.parse("2026-11-23"), FEED, READING)).contains(visit);
    visits.remember(List.of(visit));
    assertThat(visits.last(EDITION, FEED, READING)).contains(visit);
  }

  @Test
  void whatNeverFailedNeedsNoSettling() {
    visits.settle(EDITION, List.of(new ArticleId(FEED)));
    assertThat(visits.isUnread(EDITION, new ArticleId(FEED))).isFalse();
  }
}
