package press.nightdesk.publish.report;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Verdict;

/// What became of what came in, as one bar.
///
/// @param sum the books in one line
/// @param parts what it is cut into, without what is nothing
public record ArticleBar(String sum, List<Part> parts) {
  /// A part of the bar.
  ///
  /// @param kind its name in the style sheet
  /// @param from where it begins, in per mille of the bar
  /// @param width how long it is, in the same
  public record Part(String kind, String label, int articles, double from, double width) {}

  static ArticleBar of(NightEdition night) {
    Tally tally = night.tally();
    int flagged =
        (int) night.dispatches().stream().filter(d -> d.verdict() == Verdict.FLAGGED).count();
    List<Part> parts = new ArrayList<>();
    add(parts, "clean", "published, clean", tally.published() - flagged, tally.in());
    add(parts, "flagged", "published, flagged", flagged, tally.in());
    add(parts, "quarantined", "quarantined", tally.quarantined(), tally.in());
    add(parts, "failed", "failed", tally.failed(), tally.in());
    add(parts, "skipped", "skipped", tally.skipped(), tally.in());
    add(parts, "open", "not finished", tally.open(), tally.in());
    return new ArticleBar(sum(tally), laidOut(parts));
  }

  private static void add(List<Part> parts, String kind, String label, int articles, int in) {
    if (articles > 0) {
      parts.add(new Part(kind, label, articles, 0, Scale.visible(articles, in)));
    }
  }

  /// One after the other; what small parts are drawn too wide, all give in proportion.
  private static List<Part> laidOut(List<Part> parts) {
    double whole = parts.stream().mapToDouble(Part::width).sum();
    List<Part> laid = new ArrayList<>();
    double drawn = 0;
    for (Part part : parts) {
      double from = Scale.part(drawn, whole);
      drawn += part.width();
      double width = Scale.rounded(Scale.part(drawn, whole) - from);
      laid.add(new Part(part.kind(), part.label(), part.articles(), from, width));
    }
    return List.copyOf(laid);
  }

  private static String sum(Tally tally) {
    return "%s in = %s published + %s quarantined + %s failed + %s skipped%s"
        .formatted(
            Words.number(tally.in()),
            Words.number(tally.published()),
            Words.number(tally.quarantined()),
            Words.number(tally.failed()),
            Words.number(tally.skipped()),
            tally.complete() ? "" : " + %s not finished".formatted(Words.number(tally.open())));
  }
}
