package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.domain.Finding;

/// Every paragraph came back, and says something if the Russian does.
final class Presence {
  private Presence() {}

  /// The check of all paragraphs.
  static List<Finding> findings(List<Segment> segments) {
    List<Finding> findings = new ArrayList<>();
    for (Segment segment : segments) {
      String russian = segment.russian().text();
      if (!segment.cameBack()) {
        findings.add(
            Code.PARAGRAPH_MISSING.inTranslation(
                segment.n(), "not translated: " + Wording.quote(russian)));
      } else if (!segment.saysSomething() && Wording.saysSomething(russian)) {
        findings.add(
            Code.PARAGRAPH_EMPTY.inTranslation(
                segment.n(), "no words in the translation of " + Wording.quote(russian)));
      }
    }
    return findings;
  }
}
