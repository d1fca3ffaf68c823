package press.nightdesk.check;

import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;

/// The abstract has the 40 to 70 words that are asked for. A little outside only flags; far
/// outside it is no abstract. Of an article that has itself under 60 words no more is asked than
/// half of it.
final class SummaryLength implements SummaryRule {
  private static final int LEAST_ASKED = 40;
  private static final int MOST_ASKED = 70;
  private static final int LEAST = 25;
  private static final int MOST = 110;
  private static final int SHORT_ARTICLE = 60;

  @Override
  public List<Finding> findings(Texts texts, Summary summary) {
    long words = Wording.count(summary.lead());
    long body = texts.words();
    long half = body < SHORT_ARTICLE ? body / 2 : body;
    long leastAsked = Math.min(LEAST_ASKED, half);
    if (words == 0 || (words >= leastAsked && words <= MOST_ASKED)) {
      return List.of();
    }
    String seen =
        "abstract: %d words; %d to %d are asked for".formatted(words, leastAsked, MOST_ASKED);
    return List.of(
        words < Math.min(LEAST, half) || words > MOST
            ? Code.SUMMARY_LENGTH.inSummary(seen)
            : Code.SUMMARY_LENGTH.warningInSummary(seen));
  }
}
