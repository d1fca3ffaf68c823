package press.nightdesk.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.Edition;

/// What is remembered of deliveries, so that nothing is sent twice.
public final class Deliveries {
  private static final int LONGEST_REFERENCE = 500;
  private static final int LONGEST_PROBLEM = 1000;

  private final JdbcClient database;

  /// @param dataSource a database with the shelf's migrations applied
  public Deliveries(DataSource dataSource) {
    this.database = JdbcClient.create(dataSource);
  }

  /// Where an edition was sent, ordered by channel, then place.
  public List<Delivery> of(Edition edition) {
    return database
        .sql("SELECT * FROM delivery WHERE edition = ? ORDER BY channel, target")
        .param(edition.date())
        .query((row, _) -> delivery(row))
        .list();
  }

  /// What is known of one of them; empty if it was never begun.
  public Optional<Delivery> last(Edition edition, String channel, ContentHash target) {
    return database
        .sql("SELECT * FROM delivery WHERE edition = ? AND channel = ? AND target = ?")
        .params(edition.date(), channel, target.value())
        .query((row, _) -> delivery(row))
        .optional();
  }

  /// The editions in a span of days that could not be delivered somewhere, oldest first.
  ///
  /// @param from the first of them
  /// @param before the first after them
  public List<Edition> undelivered(Edition from, Edition before) {
    return database
        .sql(
            """
            SELECT DISTINCT edition FROM delivery
            WHERE state = 'failed' AND edition >= ? AND edition < ? ORDER BY edition""")
        .params(from.date(), before.date())
        .query((row, _) -> new Edition(row.getObject("edition", LocalDate.class)))
        .list();
  }

  /// Remembers a delivery, instead of what was known of it.
  public void remember(Edition edition, Delivery delivery) {
    String reference = delivery.reference();
    String problem = delivery.problem();
    database
        .sql(
            """
            MERGE INTO delivery KEY (edition, channel, target)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
        .param(edition.date())
        .param(delivery.channel())
        .param(delivery.target().value())
        .param(delivery.state().label())
        .param(delivery.contents().value())
        .param(reference == null ? null : cut(reference, LONGEST_REFERENCE))
        .param(problem == null ? null : cut(problem, LONGEST_PROBLEM))
        .param(delivery.at())
        .update();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  private static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getString("channel"),
        new ContentHash(row.getString("target")),
        Delivery.State.of(row.getString("state")),
        new ContentHash(row.getString("contents")),
        row.getString("reference"),
        row.getString("problem"),
        row.getObject("said_at", OffsetDateTime.class).toInstant());
  }
}
