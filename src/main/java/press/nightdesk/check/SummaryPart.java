package press.nightdesk.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Summary;

/// One text within a summary and what it is called.
///
/// @param paragraphs those that it cites; null if it stands for the whole article
record SummaryPart(String place, String text, @Nullable List<Integer> paragraphs) {
  /// Headline, abstract, and points from 1.
  static Stream<SummaryPart> of(Summary summary) {
    return Stream.concat(
        Stream.of(
            new SummaryPart("headline", summary.headline(), null),
            new SummaryPart("abstract", summary.lead(), null)),
        IntStream.range(0, summary.points().size())
            .mapToObj(i -> point(i + 1, summary.points().get(i))));
  }

  private static SummaryPart point(int number, Point point) {
    return new SummaryPart("point " + number, point.text(), point.paragraphs());
  }

  /// A check that looks at one part at a time.
  static SummaryRule each(Function<SummaryPart, List<Finding>> check) {
    return (_, summary) -> of(summary).flatMap(part -> check.apply(part).stream()).toList();
  }
}
