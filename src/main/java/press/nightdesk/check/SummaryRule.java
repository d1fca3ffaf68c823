package press.nightdesk.check;

import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;

/// One rule about a summary of these texts.
@FunctionalInterface
interface SummaryRule {
  List<Finding> findings(Texts texts, Summary summary);
}
