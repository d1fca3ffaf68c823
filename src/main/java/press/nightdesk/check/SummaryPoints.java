package press.nightdesk.check;

import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;

/// There are three to five different points; of an article with fewer than three paragraphs, one to
// five.
final class SummaryPoints implements SummaryRule {
  private static final int LEAST = 3;
  private static final int MOST = 5;

  @Override
  public List<Finding> findings(Texts texts, Summary summary) {
    int points = summary.points().size();
    int least = texts.last() < LEAST ? 1 : LEAST;
    if (points < least || points > MOST) {
      return List.of(
          Code.SUMMARY_POINTS.inSummary(
              "%d points; %d to %d are asked for".formatted(points, least, MOST)));
    }
    long different =
        summary.points().stream().map(point -> Wording.words(point.text())).distinct().count();
    return different == points
        ? List.of()
        : List.of(Code.SUMMARY_POINTS.inSummary("a point stands twice"));
  }
}
