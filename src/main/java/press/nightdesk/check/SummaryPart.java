package press.nightdesk.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.SummaryCheck;

/// One text within a summary and what it is called.
record SummaryPart(String place, String text) {
  /// Headline, abstract, and points from 1.
  static Stream<SummaryPart> of(Summary summary) {
    return Stream.concat(
        Stream.of(
            new SummaryPart("headline", summary.headline()),
            new SummaryPart("abstract", summary.lead())),
        IntStream.range(0, summary.points().size())
            .mapToObj(i -> new SummaryPart("point " + (i + 1), summary.points().get(i).text())));
  }

  /// A check that looks at one part at a time.
  static SummaryCheck each(Function<SummaryPart, List<Finding>> check) {
    return (_, summary) -> of(summary).flatMap(part -> check.apply(part).stream()).toList();
  }
}
