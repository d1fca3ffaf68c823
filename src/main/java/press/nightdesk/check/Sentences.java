package press.nightdesk.check;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.text.StringCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The sentences of a paragraph, by the rules of Unicode (UAX 29) and the abbreviations that CLDR
/// lists.
final class Sentences {
  private static final BreakIterator RUSSIAN = iterator("ru");
  private static final BreakIterator ENGLISH = iterator("en");

  /// What ends with an initial or a known abbreviation goes on.
  private static final Pattern GOES_ON =
      Pattern.compile(
          "(?U)(?:^|[\\s(«\"“])(?:\\p{Lu}(?:\\.\\p{Lu}){0,3}|им|ул|г|гг|стр|тыс|млн|млрд|руб|долл|св|др|т\\.е|см|рис"
              + "|[Mm]rs?|[Dd]r|[Ss]t|[Nn]o|[Gg]en|[Cc]ol|[Ss]en|vs|[Aa]pprox|[Pp]rof)\\.\\s*$");

  private Sentences() {}

  static List<String> russian(String text) {
    return of(text, RUSSIAN);
  }

  static List<String> english(String text) {
    return of(text, ENGLISH);
  }

  private static List<String> of(String text, BreakIterator rules) {
    BreakIterator breaks = rules.clone();
    breaks.setText(new StringCharacterIterator(text));
    List<String> sentences = new ArrayList<>();
    int from = 0;
    for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
      String sentence = text.substring(from, at);
      boolean last = at == text.length();
      if (Wording.saysSomething(sentence) && (last || !GOES_ON.matcher(sentence).find())) {
        sentences.add(sentence.strip());
        from = at;
      }
    }
    return sentences;
  }

  private static BreakIterator iterator(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    return FilteredBreakIteratorBuilder.getInstance(locale)
        .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
  }
}
