package press.nightdesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;

/// The English does not run in circles: no phrase is repeated in a row, and none fills the text,
/// unless the Russian repeats itself too.
final class Repetition {
  /// A phrase that is repeated in a row is this long at most, in words.
  private static final int LONGEST = 40;

  /// Words that make a phrase; fewer may be said three times for emphasis.
  private static final int PHRASE = 4;

  private static final int TIMES = 3;
  private static final int TIMES_FOR_EMPHASIS = 4;

  /// The share of a text from which on a phrase dominates it.
  private static final double DOMINATING = 0.4;

  private Repetition() {}

  /// The check of one paragraph.
  static Stream<Finding> findings(Paragraph russian, String english) {
    return looping(english)
        .filter(_ -> looping(russian.text()).isEmpty())
        .map(
            phrase ->
                Code.LOOPING.inTranslation(
                    russian.n(), "repeated again and again: " + Wording.quote(phrase)))
        .stream();
  }

  private static Optional<String> looping(String text) {
    List<String> words = Wording.words(text.toLowerCase(Locale.ROOT));
    return inARow(words).or(() -> dominating(words));
  }

  private static Optional<String> inARow(List<String> words) {
    for (int length = 1; length <= LONGEST && length * TIMES <= words.size(); length++) {
      int times = length < PHRASE ? TIMES_FOR_EMPHASIS : TIMES;
      int same = 0;
      for (int i = length; i < words.size(); i++) {
        same = words.get(i).equals(words.get(i - length)) ? same + 1 : 0;
        if (same == length * (times - 1)) {
          List<String> phrase = words.subList(i - length + 1, i + 1);
          if (phrase.stream().anyMatch(word -> Character.isLetter(word.charAt(0)))) {
            return Optional.of(String.join(" ", phrase));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> dominating(List<String> words) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int i = 0; i + PHRASE <= words.size(); i++) {
      counts.merge(new ArrayList<>(words.subList(i, i + PHRASE)), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .filter(phrase -> phrase.getValue() >= TIMES_FOR_EMPHASIS)
        .filter(phrase -> phrase.getValue() * PHRASE >= DOMINATING * words.size())
        .map(phrase -> String.join(" ", phrase.getKey()))
        .min(String::compareTo);
  }
}
