package press.nightdesk.check.name;

import java.text.DateFormatSymbols;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;

/// Which capitalised English words are names and which merely stand in a title, by the dictionary
/// that LanguageTool keeps.
final class EnglishWords {
  private static final Dictionary DICTIONARY =
      Dictionaries.read("/org/languagetool/resource/en/english.dict");
  private static final Set<String> DAYS_AND_MONTHS = daysAndMonths();

  /// Not safe for several threads, and cheap.
  private final DictionaryLookup lookup = new DictionaryLookup(DICTIONARY);

  /// Whether a capitalised word is an ordinary one that stands in a title, or the name of a month
  /// or day: "Ministry", "May". What is both counts as ordinary, unless it is a country: "Turkey".
  boolean isOrdinary(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    return DAYS_AND_MONTHS.contains(small)
        || (!lookup.lookup(small).isEmpty() && !Countries.isEnglish(small));
  }

  private static Set<String> daysAndMonths() {
    DateFormatSymbols names = DateFormatSymbols.getInstance(Locale.ENGLISH);
    return Stream.of(names.getMonths(), names.getWeekdays(), names.getShortMonths())
        .flatMap(Stream::of)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
