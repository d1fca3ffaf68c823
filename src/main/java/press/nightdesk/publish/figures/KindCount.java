package press.nightdesk.publish.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.ModelRequest;
import press.nightdesk.domain.Stage;

/// How often something went amiss in a stage, the most frequent first.
///
/// @param stage where
/// @param kind as in `docs/failures.md`
/// @param count of articles, or of requests
public record KindCount(String stage, String kind, long count) {
  private record Where(Stage stage, String kind) {}

  static List<KindCount> failures(List<Failure> failures) {
    return counted(failures.stream().map(f -> new Where(f.stage(), f.kind())));
  }

  static List<KindCount> unanswered(List<ModelRequest> requests) {
    return counted(
        requests.stream()
            .filter(r -> !r.answered())
            .map(r -> new Where(r.stage(), Objects.requireNonNull(r.fault()))));
  }

  private static List<KindCount> counted(Stream<Where> each) {
    Map<Where, Long> counts =
        each.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<Where, Long>comparingByValue()
                .reversed()
                .thenComparing(e -> e.getKey().stage())
                .thenComparing(e -> e.getKey().kind()))
        .map(e -> new KindCount(e.getKey().stage().label(), e.getKey().kind(), e.getValue()))
        .toList();
  }
}
