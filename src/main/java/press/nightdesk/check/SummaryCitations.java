package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Summary;

/// Every point cites paragraphs, and paragraphs of the body that exist.
final class SummaryCitations implements SummaryRule {
  @Override
  public List<Finding> findings(Texts texts, Summary summary) {
    int last = texts.last();
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < summary.points().size(); i++) {
      Point point = summary.points().get(i);
      List<Integer> unknown = point.paragraphs().stream().filter(n -> n < 1 || n > last).toList();
      if (point.paragraphs().isEmpty()) {
        findings.add(
            Code.CITATION_UNKNOWN.inSummary("point %d cites no paragraph".formatted(i + 1)));
      } else if (!unknown.isEmpty()) {
        findings.add(
            Code.CITATION_UNKNOWN.inSummary(
                "point %d cites %s; the article's paragraphs are 1 to %d"
                    .formatted(i + 1, unknown, last)));
      }
    }
    return findings;
  }
}
