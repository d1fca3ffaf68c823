package press.nightdesk.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.Tally;

/// What is remembered of published editions, so that later ones can be compared with them.
public final class Almanac {
  private final JdbcClient database;

  /// @param dataSource a database with the shelf's migrations applied
  public Almanac(DataSource dataSource) {
    this.database = JdbcClient.create(dataSource);
  }

  /// Remembers an edition, instead of what was known of it.
  public void remember(EditionFigures figures) {
    Tally tally = figures.tally();
    database
        .sql(
            """
            MERGE INTO edition_figures KEY (edition)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(figures.edition().date())
        .param(tally.published())
        .param(tally.quarantined())
        .param(tally.failed())
        .param(tally.skipped())
        .param(tally.open())
        .param(figures.marked())
        .param(figures.findings())
        .param(figures.calls())
        .param(figures.usd())
        .update();
  }

  /// The editions before one, oldest first.
  ///
  /// @param most so many of them at most, the newest
  public List<EditionFigures> before(Edition edition, int most) {
    return database
        .sql("SELECT * FROM edition_figures WHERE edition < ? ORDER BY edition DESC LIMIT ?")
        .params(edition.date(), most)
        .query((row, _) -> figures(row))
        .list()
        .reversed();
  }

  private static EditionFigures figures(ResultSet row) throws SQLException {
    int published = row.getInt("published");
    int quarantined = row.getInt("quarantined");
    int failed = row.getInt("failed");
    int skipped = row.getInt("skipped");
    int open = row.getInt("still_open");
    return new EditionFigures(
        new Edition(row.getObject("edition", LocalDate.class)),
        new Tally(
            published + quarantined + failed + skipped + open,
            published,
            quarantined,
            failed,
            skipped,
            open),
        row.getInt("marked"),
        row.getInt("findings"),
        row.getInt("calls"),
        row.getBigDecimal("usd"));
  }
}
