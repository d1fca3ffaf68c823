package press.nightdesk.check;

import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;

/// The summary has a headline, and it is one line long.
final class SummaryHeadline implements SummaryRule {
  private static final int MOST_WORDS = 20;

  @Override
  public List<Finding> findings(Texts texts, Summary summary) {
    long words = Wording.count(summary.headline());
    if (words == 0) {
      return List.of(Code.SUMMARY_HEADLINE.inSummary("headline: there is none"));
    }
    if (words > MOST_WORDS) {
      return List.of(
          Code.SUMMARY_HEADLINE.inSummary(
              "headline: %d words, %d at most".formatted(words, MOST_WORDS)));
    }
    return List.of();
  }
}
