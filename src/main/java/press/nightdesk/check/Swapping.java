package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;

/// Every paragraph has its own English and not another's: what both languages share, names and
/// numbers above all, shows whose it is.
final class Swapping {
  /// So much more has the other paragraph's English in common.
  private static final int MORE = 3;

  private static final double MOST_OWN = 0.2;
  private static final int MOST_PARAGRAPHS = 300;

  private Swapping() {}

  /// The check of all paragraphs.
  static List<Finding> findings(List<Segment> segments) {
    List<Segment> body =
        segments.stream()
            .filter(s -> s.n() != Paragraph.HEADLINE && s.saysSomething())
            .limit(MOST_PARAGRAPHS)
            .toList();
    if (body.size() < 2) {
      return List.of();
    }
    SharedWords shared = SharedWords.ofParagraphs(body);
    List<Finding> findings = new ArrayList<>();
    for (int r = 0; r < body.size(); r++) {
      int own = shared.between(r, r);
      if (own > MOST_OWN * shared.ofRussian(r)) {
        continue;
      }
      int best = -1;
      int most = own + MORE - 1;
      for (int e = 0; e < body.size(); e++) {
        int common = e == r ? 0 : shared.between(r, e);
        if (common > most) {
          most = common;
          best = e;
        }
      }
      if (best >= 0 && shared.between(best, best) < shared.between(r, best)) {
        findings.add(
            Code.PARAGRAPH_SWAPPED.inTranslation(
                body.get(r).n(),
                "its English stands under %s, and this is another's: %s"
                    .formatted(
                        Wording.place(body.get(best).n()), Wording.quote(body.get(r).english()))));
      }
    }
    return findings;
  }
}
