package press.nightdesk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Origin;
import press.nightdesk.domain.Summary;

/// Says of a story who else carried it, and under which headlines.
final class Kin {
  private Kin() {}

  /// A sentence each; none if it stands alone.
  static List<String> of(Story story) {
    List<String> lines = new ArrayList<>();
    String sources =
        story
            .all()
            .flatMap(dispatch -> dispatch.repeats().stream())
            .map(repeat -> source(repeat.origin()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!sources.isEmpty()) {
      lines.add("Also carried by " + sources + ".");
    }
    String others = story.others().stream().map(Kin::headline).collect(Collectors.joining("; "));
    if (!others.isEmpty()) {
      lines.add("The same story: " + others + ".");
    }
    return List.copyOf(lines);
  }

  private static String source(Origin origin) {
    return Printable.line(origin.name(), Printable.LABEL, "unnamed source")
        + Link.to(origin.url()).map(link -> " (" + link.host() + ")").orElse("");
  }

  private static String headline(Dispatch dispatch) {
    Checked<Summary> checked = dispatch.summary();
    Summary summary = checked == null ? null : checked.work();
    return "“%s” (%s)"
        .formatted(
            Printable.line(
                summary == null ? "" : summary.headline(), Printable.HEADLINE, "(no headline)"),
            Printable.line(dispatch.article().origin().name(), Printable.LABEL, "unnamed source"));
  }
}
