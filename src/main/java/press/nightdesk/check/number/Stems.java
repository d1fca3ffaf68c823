package press.nightdesk.check.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Words that speak of a number without being one: "twice", «вдвое», «сутки». They explain a
/// number on the other side and ask for none.
final class Stems {
  private static final int KEY = 2;

  private static final Pattern SPACE = Pattern.compile(" ");

  private record Stem(String beginning, boolean whole, List<Value> values) {
    private Stem {
      values = List.copyOf(values);
    }
  }

  private final Map<String, List<Stem>> stems = new HashMap<>();

  /// @param values as decimal numbers
  /// @param words separated by spaces; a word with a full stop at its end stands for all that
  ///     begin like it
  Stems add(String values, String words) {
    return add(
        SPACE.splitAsStream(values).map(value -> Value.number(new BigDecimal(value))).toList(),
        words);
  }

  Stems add(List<Value> values, String words) {
    for (String word : SPACE.splitAsStream(words).toList()) {
      boolean whole = !word.endsWith(".");
      String beginning = whole ? word : word.substring(0, word.length() - 1);
      stems
          .computeIfAbsent(
              beginning.substring(0, Math.min(KEY, beginning.length())), _ -> new ArrayList<>())
          .add(new Stem(beginning, whole, values));
    }
    return this;
  }

  /// Every value that this word may speak of.
  Value[] of(String word) {
    List<Value> values = null;
    for (Stem stem :
        stems.getOrDefault(word.substring(0, Math.min(KEY, word.length())), List.of())) {
      if (stem.whole ? word.equals(stem.beginning) : word.startsWith(stem.beginning)) {
        values = values == null ? new ArrayList<>() : values;
        values.addAll(stem.values);
      }
    }
    return values == null ? NONE : values.toArray(Value[]::new);
  }

  private static final Value[] NONE = {};
}
