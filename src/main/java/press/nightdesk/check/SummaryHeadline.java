package press.nightdesk.check;

import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.SummaryCheck;
import press.nightdesk.domain.Translated;

/// The summary has a headline, and it is one line long.
final class SummaryHeadline implements SummaryCheck {
  private static final int MOST_WORDS = 20;

  @Override
  public List<Finding> findings(Translated translated, Summary summary) {
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
