package press.nightdesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.TranslationCheck;

/// Two different Russian paragraphs did not get the same English. A few words may recur ("He
/// declined to comment."), and Russian that recurs gives English that recurs.
final class Doubling implements TranslationCheck {
  private static final int A_FEW_WORDS = 6;

  @Override
  public List<Finding> findings(List<Paragraph> source, List<Paragraph> target) {
    Segments segments = new Segments(target);
    Map<List<String>, Paragraph> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Paragraph russian : source) {
      List<String> english = plain(segments.english(russian.n()));
      if (english.size() <= A_FEW_WORDS) {
        continue;
      }
      Paragraph earlier = seen.putIfAbsent(english, russian);
      if (earlier != null && !plain(earlier.text()).equals(plain(russian.text()))) {
        findings.add(
            Code.PARAGRAPH_DOUBLED.inTranslation(
                russian.n(),
                "has the English of %s: %s"
                    .formatted(
                        Wording.place(earlier.n()), Wording.quote(segments.english(russian.n())))));
      }
    }
    return findings;
  }

  private static List<String> plain(String text) {
    return Wording.words(text.toLowerCase(Locale.ROOT));
  }
}
