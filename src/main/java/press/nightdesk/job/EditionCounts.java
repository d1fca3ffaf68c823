package press.nightdesk.job;

import java.util.List;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.FailureCount;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Tally;

/// What an edition comes to, in numbers.
///
/// @param tally the books
/// @param toTranslate how many wait for their translation
/// @param toSummarize how many wait for their summary
/// @param failures by stage and kind
/// @param spending what its calls came to so far
/// @param waivers how many findings people let pass in its articles
/// @param deliveries where it was sent
public record EditionCounts(
    Tally tally,
    long toTranslate,
    long toSummarize,
    List<FailureCount> failures,
    Spending spending,
    int waivers,
    List<Delivery> deliveries) {
  public EditionCounts {
    failures = List.copyOf(failures);
    deliveries = List.copyOf(deliveries);
  }
}
