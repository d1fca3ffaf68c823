package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.domain.Finding;

/// No paragraph took in its neighbour: its English is too long for its Russian, and the
/// paragraph after it, or before it, came back without words.
final class Merging {
  /// A missing neighbour makes a merger likely, so less than {@link Lengths} will do: of
  /// paragraphs translated one by one not one in a hundred is longer.
  private static final double LONG = 1.3;

  private static final int SLACK = 20;

  private Merging() {}

  /// The check of all paragraphs.
  static List<Finding> findings(List<Segment> segments) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (!isLong(segment)) {
        continue;
      }
      if (i + 1 < segments.size() && swallowed(segments.get(i + 1))) {
        findings.add(merged(segment, segments.get(i + 1)));
      } else if (i > 0 && swallowed(segments.get(i - 1))) {
        findings.add(merged(segment, segments.get(i - 1)));
      }
    }
    return findings;
  }

  private static boolean isLong(Segment segment) {
    return segment.english().length() > LONG * segment.russian().text().length() + SLACK;
  }

  private static boolean swallowed(Segment neighbour) {
    return Wording.saysSomething(neighbour.russian().text()) && !neighbour.saysSomething();
  }

  private static Finding merged(Segment into, Segment neighbour) {
    return Code.PARAGRAPH_MERGED.inTranslation(
        into.n(),
        "seems to hold %s too; give each its own English".formatted(Wording.place(neighbour.n())));
  }
}
