package press.nightdesk.check.number;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers glued to the word that they count, in the genitive: «двадцатипятилетний»,
/// «четырёхкратный», «двухтысячный».
final class RussianCompounds {
  private static final int SHORTEST_REST = 4;
  private static final Map<String, String> OTHERS =
      Map.of(
          "двух",
          "2",
          "двое",
          "2",
          "дву",
          "2",
          "трех",
          "3",
          "трое",
          "3",
          "полутора",
          "1.5",
          "сто",
          "100",
          "девяносто",
          "90",
          "тысяче",
          "1000");

  private final Map<String, BigDecimal> prefixes = new HashMap<>();
  private final List<String> longestFirst;

  RussianCompounds() {
    RuleBasedNumberFormat spelling =
        new RuleBasedNumberFormat(ULocale.forLanguageTag("ru"), RuleBasedNumberFormat.SPELLOUT);
    for (int n = 2; n < 1000; n += n < 20 ? 1 : n < 100 ? 10 : 100) {
      String genitive = spelling.format(n, "%spellout-cardinal-masculine-genitive");
      prefixes.put(genitive.replace('ё', 'е'), BigDecimal.valueOf(n));
    }
    OTHERS.forEach((prefix, value) -> prefixes.put(prefix, new BigDecimal(value)));
    longestFirst =
        prefixes.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
  }

  /// @param value what the prefixes add up to
  /// @param rest what is counted
  record Compound(BigDecimal value, String rest) {}

  /// The number at the beginning of a word; null if there is none.
  @Nullable Compound of(String word) {
    BigDecimal value = BigDecimal.ZERO;
    String rest = word;
    for (int parts = 0; parts < 3; parts++) {
      String prefix = prefix(rest);
      if (prefix == null || rest.length() - prefix.length() < SHORTEST_REST) {
        break;
      }
      value = value.add(prefixes.getOrDefault(prefix, BigDecimal.ZERO));
      rest = rest.substring(prefix.length());
    }
    return value.signum() == 0 ? null : new Compound(value, rest);
  }

  private @Nullable String prefix(String word) {
    for (String prefix : longestFirst) {
      if (word.startsWith(prefix)) {
        return prefix;
      }
    }
    return null;
  }
}
