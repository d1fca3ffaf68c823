package press.nightdesk.check;

import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;

/// The abstract and every point say something; of the headline {@link SummaryHeadline} knows.
final class SummaryWords implements SummaryRule {
  @Override
  public List<Finding> findings(Texts texts, Summary summary) {
    return SummaryPart.of(summary)
        .skip(1)
        .filter(part -> !Wording.saysSomething(part.text()))
        .map(part -> Code.SUMMARY_EMPTY.inSummary(part.place() + ": there are no words"))
        .toList();
  }
}
