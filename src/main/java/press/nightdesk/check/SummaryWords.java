package press.nightdesk.check;

import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.SummaryCheck;
import press.nightdesk.domain.Translated;

/// The abstract and every point say something; of the headline {@link SummaryHeadline} knows.
final class SummaryWords implements SummaryCheck {
  @Override
  public List<Finding> findings(Translated translated, Summary summary) {
    return SummaryPart.of(summary)
        .skip(1)
        .filter(part -> !Wording.saysSomething(part.text()))
        .map(part -> Code.SUMMARY_EMPTY.inSummary(part.place() + ": there are no words"))
        .toList();
  }
}
