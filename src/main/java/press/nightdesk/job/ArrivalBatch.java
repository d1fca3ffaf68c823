package press.nightdesk.job;

import java.util.List;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;

/// Arrivals that go onto the shelf in one transaction.
///
/// @param arrivals in the order they were read; at least one
record ArrivalBatch(List<Arrival> arrivals) {
  ArrivalBatch {
    arrivals = List.copyOf(arrivals);
    if (arrivals.isEmpty()) {
      throw new IllegalArgumentException("a batch of nothing");
    }
  }

  /// How much of a batch's room an arrival takes, in characters of its text.
  static long weight(Arrival arrival) {
    return switch (arrival) {
      case Arrival.Read read -> weight(read.article());
      case Arrival.Foreign foreign -> weight(foreign.article());
      case Arrival.Unreadable _, Arrival.Unchanged _ -> 0;
    };
  }

  private static long weight(Article article) {
    return article.segments().stream().mapToLong(segment -> segment.text().length()).sum();
  }
}
