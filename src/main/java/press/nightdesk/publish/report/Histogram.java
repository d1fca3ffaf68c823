package press.nightdesk.publish.report;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.publish.figures.Latency;

/// How long the requests of a stage took.
///
/// @param summary the figures that say most, in words
/// @param highest how many requests the drawing's height stands for
/// @param bars the shortest times first
/// @param ticks below the drawing
public record Histogram(
    String stage, String summary, String highest, List<Bar> bars, List<Tick> ticks) {
  private static final int MOST_TICKS = 7;

  /// So many requests took so long.
  ///
  /// @param x where it begins, in per mille; likewise the others
  public record Bar(String span, String replies, double x, double width, double y, double height) {}

  static Histogram of(Latency latency) {
    List<Latency.Bin> bins = latency.bins();
    int most = bins.stream().mapToInt(Latency.Bin::replies).max().orElse(1);
    int top = Scale.ceiling(most);
    List<Bar> bars = new ArrayList<>();
    for (int n = 0; n < bins.size(); n++) {
      bars.add(bar(bins.get(n), n, bins.size(), top));
    }
    return new Histogram(
        latency.stage(), summary(latency), Words.number(top), List.copyOf(bars), ticks(bins));
  }

  private static Bar bar(Latency.Bin bin, int n, int of, int top) {
    double from = Scale.part(n, of);
    double height = Scale.visible(bin.replies(), top);
    return new Bar(
        "%s to %s".formatted(Words.time(bin.from()), Words.time(bin.below())),
        Words.number(bin.replies()),
        from,
        Scale.rounded(Scale.part(n + 1, of) - from),
        Scale.rounded(Scale.WHOLE - height),
        height);
  }

  private static List<Tick> ticks(List<Latency.Bin> bins) {
    int every = Math.ceilDiv(bins.size(), MOST_TICKS);
    List<Tick> ticks = new ArrayList<>();
    for (int n = 0; n < bins.size(); n += every) {
      ticks.add(new Tick(Words.time(bins.get(n).from()), Scale.part(n, bins.size()) / 10));
    }
    return List.copyOf(ticks);
  }

  private static String summary(Latency latency) {
    return "Half of %s took %s at most, nine in ten %s, 99 in 100 %s; the longest took %s."
        .formatted(
            Words.many(latency.replies(), "request"),
            Words.time(latency.median()),
            Words.time(latency.p90()),
            Words.time(latency.p99()),
            Words.time(latency.longest()));
  }
}
