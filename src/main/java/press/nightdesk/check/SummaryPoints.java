package press.nightdesk.check;

import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.SummaryCheck;
import press.nightdesk.domain.Translated;

/// There are three to five points; of an article with fewer than three paragraphs, one to five.
final class SummaryPoints implements SummaryCheck {
  private static final int LEAST = 3;
  private static final int MOST = 5;

  @Override
  public List<Finding> findings(Translated translated, Summary summary) {
    int points = summary.points().size();
    int least = translated.article().paragraphs().size() < LEAST ? 1 : LEAST;
    return points >= least && points <= MOST
        ? List.of()
        : List.of(
            Code.SUMMARY_POINTS.inSummary(
                "%d points; %d to %d are asked for".formatted(points, least, MOST)));
  }
}
