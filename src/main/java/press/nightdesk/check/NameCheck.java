package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import press.nightdesk.check.name.Names;
import press.nightdesk.domain.Finding;

/// No name became another one: a Russian name that sounds like nothing in the English beside an
/// English name that sounds like nothing in the Russian.
final class NameCheck {
  private NameCheck() {}

  /// The check of one paragraph.
  static List<Finding> findings(Segment segment) {
    Names.Comparison names = new Names().compare(segment.russian().text(), segment.english());
    if (names.missing().isEmpty() || names.added().isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Code.NAME_CHANGED.warningInTranslation(
            segment.n(), list(names.missing()) + " → " + list(names.added())));
    return findings;
  }

  private static String list(List<Names.Name> names) {
    return names.stream()
        .map(Names.Name::text)
        .distinct()
        .limit(3)
        .collect(Collectors.joining(", "));
  }
}
