package press.nightdesk.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import press.nightdesk.domain.Finding;

/// No sentence stands twice, unless the Russian says it twice. Where nothing ends the sentence, as
/// in a headline, the words tell.
final class Doubled {
  private static final int SHORTEST = 2;
  private static final int SHORTEST_APART = 4;
  private static final int SHORTEST_RUN = 4;
  private static final int LONGEST_RUN = 120;

  private Doubled() {}

  /// The check of one paragraph.
  static List<Finding> findings(Segment segment) {
    Optional<String> twice = run(segment.words()).or(() -> sentence(segment.englishSentences()));
    if (twice.isEmpty()
        || run(Wording.words(segment.russian().text())).isPresent()
        || sentence(segment.russianSentences()).isPresent()) {
      return List.of();
    }
    return List.of(
        Code.SENTENCE_DOUBLED.inTranslation(
            segment.n(), "stands twice: " + Wording.quote(twice.get())));
  }

  private static Optional<String> sentence(List<String> sentences) {
    Map<List<String>, Integer> seen = new HashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      List<String> words = Wording.words(sentences.get(i));
      Integer before = seen.put(words, i);
      boolean next = before != null && before == i - 1;
      if (before != null && words.size() >= (next ? SHORTEST : SHORTEST_APART)) {
        return Optional.of(sentences.get(i));
      }
    }
    return Optional.empty();
  }

  /// Words that are repeated at once.
  private static Optional<String> run(List<String> words) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] text = new int[words.size()];
    for (int i = 0; i < text.length; i++) {
      Integer number = numbers.putIfAbsent(words.get(i), i);
      text[i] = number == null ? i : number;
    }
    for (int length = SHORTEST_RUN; length <= LONGEST_RUN && 2 * length <= text.length; length++) {
      int same = 0;
      for (int i = length; i < text.length; i++) {
        same = text[i] == text[i - length] ? same + 1 : 0;
        if (same == length) {
          return Optional.of(
              String.join(" ", new ArrayList<>(words.subList(i - length + 1, i + 1))));
        }
      }
    }
    return Optional.empty();
  }
}
