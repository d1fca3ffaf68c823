package press.nightdesk.check;

import java.util.List;
import press.nightdesk.check.name.Spellings;
import press.nightdesk.domain.Finding;

/// One name, one spelling throughout the article.
final class Consistency {
  private Consistency() {}

  static List<Finding> findings(List<Segment> segments) {
    List<Spellings.Pair> article =
        segments.stream()
            .filter(Segment::saysSomething)
            .map(s -> new Spellings.Pair(s.n(), s.russian().text(), s.english()))
            .toList();
    if (article.size() < 2) {
      return List.of();
    }
    return new Spellings()
        .odd(article).stream()
            .map(
                odd ->
                    Code.NAME_INCONSISTENT.warningInTranslation(
                        odd.n(),
                        "%s → %s, elsewhere %s".formatted(odd.russian(), odd.odd(), odd.usual())))
            .toList();
  }
}
