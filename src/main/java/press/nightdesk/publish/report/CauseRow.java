package press.nightdesk.publish.report;

import java.util.List;
import press.nightdesk.publish.Causes;
import press.nightdesk.publish.figures.KindCount;

/// How often something went amiss.
///
/// @param cause a sentence and the kind
/// @param share of the most frequent, per mille
public record CauseRow(String stage, String cause, String count, double share) {
  static List<CauseRow> of(List<KindCount> counts) {
    double most = counts.stream().mapToDouble(KindCount::count).max().orElse(0);
    return counts.stream()
        .map(
            c ->
                new CauseRow(
                    c.stage(),
                    Causes.of(c.kind()),
                    Words.number(c.count()),
                    Scale.visible((double) c.count(), most)))
        .toList();
  }
}
