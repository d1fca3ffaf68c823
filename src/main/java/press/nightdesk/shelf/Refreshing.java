package press.nightdesk.shelf;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;

/// Sends articles that have come to their end back to be made anew.
final class Refreshing {
  private static final String ENDED =
      """
      (SELECT a.number FROM article a
        WHERE a.edition = ? AND a.id = ? AND a.status IN ('summarized', 'quarantined')
          AND NOT EXISTS (
            SELECT 1 FROM article later WHERE later.id = a.id AND later.revision > a.revision))
      """;

  private final JdbcTemplate batches;

  Refreshing(JdbcTemplate batches) {
    this.batches = batches;
  }

  int translate(Edition edition, List<ArticleId> ids) {
    int count = 0;
    for (ArticleId id : ids) {
      batches.update("DELETE FROM summary WHERE article IN " + ENDED, edition.date(), id.value());
      batches.update(
          "DELETE FROM translation WHERE article IN " + ENDED, edition.date(), id.value());
      count += back(edition, id, Status.ARRIVED);
    }
    return count;
  }

  int summarize(Edition edition, List<ArticleId> ids) {
    int count = 0;
    for (ArticleId id : ids) {
      int had =
          batches.update(
              "DELETE FROM summary WHERE article IN " + ENDED, edition.date(), id.value());
      count += had == 0 ? 0 : back(edition, id, Status.TRANSLATED);
    }
    return count;
  }

  private int back(Edition edition, ArticleId id, Status to) {
    return batches.update(
        "UPDATE article SET status = ?, round = round + 1, finished_at = NULL WHERE number IN "
            + ENDED,
        to.label(),
        edition.date(),
        id.value());
  }
}
