package press.nightdesk.check.number;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A number that stands twice in the Russian and once in the English: by value it is there, and yet
/// one of the two may be lost.
final class Repeats {
  private Repeats() {}

  /// The Russian figures that have fewer counterparts than there are of them.
  static List<Mention> lost(List<Mention> russian, List<Mention> english) {
    Map<Value, Mention> twice = new HashMap<>();
    Map<Value, Integer> counts = new HashMap<>();
    for (Mention mention : russian) {
      if (isFigure(mention)) {
        Value value = mention.readings().getFirst().getFirst();
        if (counts.merge(value, 1, Integer::sum) > 1) {
          twice.put(value, mention);
        }
      }
    }
    List<Mention> lost = new ArrayList<>();
    twice.forEach(
        (value, mention) -> {
          int there = (int) english.stream().filter(e -> names(e, value)).count();
          if (there < counts.getOrDefault(value, 0)) {
            lost.add(mention);
          }
        });
    return lost;
  }

  private static boolean isFigure(Mention mention) {
    return mention.isOneNumber() && Grammar.isDigit(mention.text().charAt(0));
  }

  private static boolean names(Mention mention, Value value) {
    return mention.readings().stream().anyMatch(reading -> reading.contains(value));
  }
}
