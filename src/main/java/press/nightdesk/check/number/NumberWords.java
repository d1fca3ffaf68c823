package press.nightdesk.check.number;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// The words that numbers are spelt with in a language, in every case and gender: all that the
/// spell-out rules of CLDR know, turned round from number → words to word → number.
final class NumberWords {
  /// @param scale whether it multiplies what stands before it
  record Word(BigDecimal value, boolean ordinal, boolean scale) {}

  private static final long[] SCALES = {1_000, 1_000_000, 1_000_000_000, 1_000_000_000_000L};

  private static final long[] ONCE = {1};

  /// One, few, many: the three forms of a Russian noun after a number.
  private static final long[] COUNTS = {1, 2, 5};

  private final Map<String, Word> words = new HashMap<>();

  NumberWords(ULocale locale, boolean hundredIsScale) {
    RuleBasedNumberFormat spelling =
        new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
    for (String rules : spelling.getRuleSetNames()) {
      boolean ordinal = rules.contains("ordinal");
      if (rules.contains("numbering") || rules.contains("verbose")) {
        continue;
      }
      LongStream.concat(
              LongStream.rangeClosed(0, 20), LongStream.rangeClosed(3, 9).map(ten -> ten * 10))
          .forEach(n -> put(spelling.format(n, rules), n, ordinal, false));
      for (long hundred = 100; hundred < 1000; hundred += 100) {
        boolean scale = hundredIsScale;
        put(spelling.format(hundred, rules), scale ? 100 : hundred, ordinal, scale);
      }
      for (long scale : SCALES) {
        for (long count : ordinal ? ONCE : COUNTS) {
          put(spelling.format(count * scale, rules), scale, ordinal, true);
        }
      }
    }
  }

  /// The last word of a spelling: what counts the thousands is a word of its own.
  private void put(String spelling, long value, boolean ordinal, boolean scale) {
    String last = spelling.substring(spelling.lastIndexOf(' ') + 1);
    add(last.toLowerCase(Locale.ROOT).replace('ё', 'е'), BigDecimal.valueOf(value), ordinal, scale);
  }

  void add(String word, BigDecimal value, boolean ordinal, boolean scale) {
    words.putIfAbsent(word, new Word(value, ordinal, scale));
  }

  @Nullable Word get(String word) {
    return words.get(word);
  }
}
