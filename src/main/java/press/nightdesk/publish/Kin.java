package press.nightdesk.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Repeat;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Verdict;

/// Says of an article who else had its text, and which others of the edition tell its story.
final class Kin {
  private final Map<ArticleId, List<Dispatch>> byStory;

  Kin(List<Dispatch> dispatches) {
    this.byStory =
        dispatches.stream()
            .filter(d -> d.story() != null && d.verdict() != Verdict.QUARANTINED)
            .collect(Collectors.groupingBy(Dispatch::story));
  }

  /// A sentence each; none if it stands alone.
  List<String> of(Dispatch dispatch) {
    List<String> lines = new ArrayList<>();
    if (!dispatch.repeats().isEmpty()) {
      lines.add("Also carried by " + sources(dispatch.repeats()) + ".");
    }
    String others = others(dispatch);
    if (!others.isEmpty()) {
      lines.add("The same story: " + others + ".");
    }
    return List.copyOf(lines);
  }

  private static String sources(List<Repeat> repeats) {
    return repeats.stream()
        .map(
            repeat ->
                Printable.line(repeat.origin().name(), Printable.LABEL, "unnamed source")
                    + Link.to(repeat.origin().url())
                        .map(link -> " (" + link.host() + ")")
                        .orElse(""))
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String others(Dispatch dispatch) {
    if (dispatch.story() == null) {
      return "";
    }
    return byStory.getOrDefault(dispatch.story(), List.of()).stream()
        .filter(other -> !other.article().id().equals(dispatch.article().id()))
        .sorted(Comparator.comparing((Dispatch other) -> other.article().id()))
        .map(Kin::headline)
        .collect(Collectors.joining("; "));
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
