package press.nightdesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import press.nightdesk.domain.Finding;

/// Two different Russian paragraphs did not get the same English. A few words may recur ("He
/// declined to comment."), and Russian that recurs gives English that recurs.
final class Doubling {
  private static final int A_FEW_WORDS = 6;

  private Doubling() {}

  /// The check of all paragraphs.
  static List<Finding> findings(List<Segment> segments) {
    Map<List<String>, Segment> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment.words().size() <= A_FEW_WORDS) {
        continue;
      }
      Segment earlier = seen.putIfAbsent(segment.words(), segment);
      if (earlier != null && !sameRussian(earlier, segment)) {
        findings.add(
            Code.PARAGRAPH_DOUBLED.inTranslation(
                segment.n(),
                "has the English of %s: %s"
                    .formatted(Wording.place(earlier.n()), Wording.quote(segment.english()))));
      }
    }
    return findings;
  }

  private static boolean sameRussian(Segment one, Segment other) {
    return Wording.words(one.russian().text()).equals(Wording.words(other.russian().text()));
  }
}
