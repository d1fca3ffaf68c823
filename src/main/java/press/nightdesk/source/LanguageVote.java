package press.nightdesk.source;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import press.nightdesk.domain.Language;

/// The language of most letters of a text, found line by line.
///
/// Where all lines in Cyrillic together leave no doubt, they are in one language. Else each votes
/// for itself, and those in doubt go with the likeliest of those that are not.
final class LanguageVote {
  /// Of more letters in doubt no detector needs more.
  private static final int ENOUGH = 1_000;

  private final Map<Language, Long> letters = new HashMap<>();
  private final Map<CyrillicLanguage, Long> sure = new EnumMap<>(CyrillicLanguage.class);
  private final CyrillicEvidence whole = new CyrillicEvidence();
  private final CyrillicEvidence doubtful = new CyrillicEvidence();
  private final StringBuilder cyrillic = new StringBuilder();
  private final StringBuilder other = new StringBuilder();
  private final StringBuilder names = new StringBuilder();
  private long cyrillicLetters;
  private long cyrillicInDoubt;
  private long otherInDoubt;
  private long lettersOfNames;

  /// Looks at a line.
  void line(String line) {
    long all = 0;
    long ofCyrillic = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean isCyrillic = c >= '\u0400' && c <= '\u04FF';
      ofCyrillic += isCyrillic ? 1 : 0;
      all += isCyrillic || Character.isLetter(c) ? 1 : 0;
    }
    if (all == 0) {
      return;
    }
    // A third, because Russian news is full of Latin names and no other news of Cyrillic ones.
    if (3 * ofCyrillic >= all || (ofCyrillic > 0 && LatinWords.areNames(line))) {
      ofCyrillic(line, all);
    } else if (LatinWords.isEnglish(line)) {
      letters.merge(Language.ENGLISH, all, Long::sum);
    } else if (LatinWords.areNames(line)) {
      append(names, line);
      lettersOfNames += all;
    } else {
      append(other, line);
      otherInDoubt += all;
    }
  }

  private void ofCyrillic(String line, long all) {
    CyrillicEvidence ofLine = CyrillicEvidence.of(line);
    whole.add(ofLine);
    cyrillicLetters += all;
    Optional<CyrillicLanguage> told = ofLine.sure();
    if (told.isPresent()) {
      sure.merge(told.get(), all, Long::sum);
    } else {
      doubtful.add(ofLine);
      append(cyrillic, line);
      cyrillicInDoubt += all;
    }
  }

  private static void append(StringBuilder doubtful, String line) {
    if (doubtful.length() < ENOUGH) {
      doubtful.append(line).append('\n');
    }
  }

  /// The language with most letters.
  ///
  /// @param ofCyrillic tells the language of a text in Cyrillic that is in doubt
  /// @param ofOther tells the language of any other text that is in doubt
  Language winner(
      BiFunction<String, CyrillicEvidence, Language> ofCyrillic,
      Function<String, Language> ofOther) {
    if (cyrillicLetters > 0) {
      countCyrillic(ofCyrillic);
    } else {
      // Names alone are in no language, but a headline in capitals looks like names too.
      append(other, names.toString());
      otherInDoubt += lettersOfNames;
    }
    if (otherInDoubt > 0 && matters(otherInDoubt)) {
      letters.merge(ofOther.apply(other.toString()), otherInDoubt, Long::sum);
    }
    return letters.entrySet().stream()
        .max(
            Map.Entry.<Language, Long>comparingByValue()
                .thenComparing(entry -> entry.getKey().equals(Language.RUSSIAN)))
        .map(Map.Entry::getKey)
        .orElse(LanguageIdentifier.UNDETERMINED);
  }

  private void countCyrillic(BiFunction<String, CyrillicEvidence, Language> ofCyrillic) {
    Optional<CyrillicLanguage> one = whole.sure();
    if (one.isPresent() && sure.keySet().stream().allMatch(one.get()::equals)) {
      letters.merge(one.get().language(), cyrillicLetters, Long::sum);
    } else if (sure.isEmpty()) {
      letters.merge(ofCyrillic.apply(cyrillic.toString(), whole), cyrillicLetters, Long::sum);
    } else {
      sure.merge(doubtful.best(sure.keySet()), cyrillicInDoubt, Long::sum);
      sure.forEach((language, count) -> letters.merge(language.language(), count, Long::sum));
    }
  }

  /// Whether the lines in doubt can change the outcome.
  private boolean matters(long inDoubt) {
    long first = 0;
    long second = 0;
    for (long count : letters.values()) {
      second = Math.max(second, Math.min(first, count));
      first = Math.max(first, count);
    }
    return second + inDoubt >= first;
  }
}
