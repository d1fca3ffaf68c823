package press.nightdesk.publish.report;

import java.util.List;
import press.nightdesk.publish.Printable;
import press.nightdesk.publish.figures.CodeCount;

/// How often a check found something.
///
/// @param share of the most frequent, per mille
public record CodeRow(
    String code,
    String severity,
    String stage,
    String findings,
    String articles,
    String waived,
    double share) {
  static List<CodeRow> of(List<CodeCount> counts) {
    int most = counts.stream().mapToInt(CodeCount::findings).max().orElse(0);
    return counts.stream().map(c -> row(c, most)).toList();
  }

  private static CodeRow row(CodeCount count, int most) {
    return new CodeRow(
        Printable.line(count.code(), Printable.LABEL),
        count.severity(),
        count.stage(),
        Words.number(count.findings()),
        Words.number(count.articles()),
        Words.number(count.waived()),
        Scale.visible(count.findings(), most));
  }
}
