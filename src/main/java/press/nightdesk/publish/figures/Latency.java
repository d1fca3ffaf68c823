package press.nightdesk.publish.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import press.nightdesk.domain.ModelRequest;
import press.nightdesk.domain.Stage;

/// How long the requests of a stage took that brought a reply of a live model.
///
/// @param stage `translate` or `summarize`
/// @param replies how many
/// @param median milliseconds of the middle one, of an even number the lower of the two
/// @param p90 milliseconds that nine in ten did not exceed
/// @param p99 milliseconds that 99 in 100 did not exceed
/// @param longest milliseconds
/// @param bins how many took how long, the shortest first, without gaps; steps are as even on a
///     logarithmic scale as round numbers are
public record Latency(
    String stage, int replies, long median, long p90, long p99, long longest, List<Bin> bins) {
  private static final double[] STEPS = {1, 1.5, 2, 3, 5, 7};
  private static final long FIRST = 10;
  private static final int DECADES = 6;

  public Latency {
    bins = List.copyOf(bins);
  }

  /// How many took so long.
  ///
  /// @param from milliseconds, included
  /// @param below milliseconds, not included
  public record Bin(long from, long below, int replies) {}

  static List<Latency> in(List<ModelRequest> requests) {
    Map<Stage, List<Long>> byStage =
        requests.stream()
            .filter(r -> r.answered() && !r.recorded())
            .collect(
                Collectors.groupingBy(
                    ModelRequest::stage,
                    TreeMap::new,
                    Collectors.mapping(r -> r.took().toMillis(), Collectors.toList())));
    return byStage.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
  }

  private static Latency of(Stage stage, List<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Latency(
        stage.label(),
        sorted.length,
        rank(sorted, 0.5),
        rank(sorted, 0.9),
        rank(sorted, 0.99),
        sorted[sorted.length - 1],
        bins(sorted));
  }

  /// The nearest-rank percentile.
  private static long rank(long[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }

  private static List<Bin> bins(long[] sorted) {
    long[] edges = edges(sorted[sorted.length - 1]);
    List<Bin> bins = new ArrayList<>();
    for (int n = 0; n + 1 < edges.length; n++) {
      long from = edges[n];
      long below = edges[n + 1];
      int in = (int) Arrays.stream(sorted).filter(t -> t >= from && t < below).count();
      if (in > 0 || !bins.isEmpty()) {
        bins.add(new Bin(from, below, in));
      }
    }
    while (bins.getLast().replies() == 0) {
      bins.removeLast();
    }
    return bins;
  }

  /// 0, 10, 15, 20, 30, 50, 70, 100 … until one is beyond the longest.
  private static long[] edges(long longest) {
    List<Long> edges = new ArrayList<>(List.of(0L));
    long decade = FIRST;
    for (int n = 0; n < DECADES; n++, decade *= 10) {
      for (double step : STEPS) {
        edges.add(Math.round(step * decade));
      }
    }
    edges.add(Math.max(decade, longest + 1));
    return edges.stream().mapToLong(Long::longValue).toArray();
  }
}
