package press.nightdesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.nightdesk.domain.Finding;

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
  static List<Finding> findings(Segment segment) {
    Optional<String> phrase = looping(segment.words());
    return phrase.isEmpty() || looping(Wording.words(segment.russian().text())).isPresent()
        ? List.of()
        : List.of(
            Code.LOOPING.inTranslation(
                segment.n(), "repeated again and again: " + Wording.quote(phrase.get())));
  }

  private static Optional<String> looping(List<String> words) {
    int[] numbers = new int[words.size()];
    int most = number(words, numbers);
    // No phrase stands more often than the most frequent word does.
    Optional<String> inARow = most < TIMES ? Optional.empty() : inARow(words, numbers);
    return inARow.isPresent() || !dominates(most, words) ? inARow : dominating(words);
  }

  /// Numbers the words, equal ones equally: numbers are cheap to compare.
  ///
  /// @return how often the most frequent word stands
  private static int number(List<String> words, int[] numbers) {
    Map<String, Integer> first = HashMap.newHashMap(words.size());
    int[] counts = new int[words.size()];
    int most = 0;
    for (int i = 0; i < numbers.length; i++) {
      Integer before = first.putIfAbsent(words.get(i), i);
      numbers[i] = before == null ? i : before;
      most = Math.max(most, ++counts[numbers[i]]);
    }
    return most;
  }

  private static Optional<String> inARow(List<String> words, int[] numbers) {
    for (int length = 1; length <= LONGEST && length * TIMES <= words.size(); length++) {
      int times = length < PHRASE ? TIMES_FOR_EMPHASIS : TIMES;
      int same = 0;
      for (int i = length; i < words.size(); i++) {
        same = numbers[i] == numbers[i - length] ? same + 1 : 0;
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
        .filter(phrase -> dominates(phrase.getValue(), words))
        .map(phrase -> String.join(" ", phrase.getKey()))
        .min(String::compareTo);
  }

  private static boolean dominates(int times, List<String> words) {
    return times >= TIMES_FOR_EMPHASIS && times * PHRASE >= DOMINATING * words.size();
  }
}
