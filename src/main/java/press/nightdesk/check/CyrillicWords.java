package press.nightdesk.check;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.regex.Pattern;

/// The words of an English text that have Cyrillic letters, outside addresses.
///
/// @param russian words that should have been translated or transliterated
/// @param homoglyphs Latin words in which a Cyrillic letter passes for the Latin one that looks
///     the same, such as WНO; a lone such letter counts too, unless Russian words keep it company
record CyrillicWords(List<String> russian, List<String> homoglyphs) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final int FIRST_CYRILLIC = 0x400;
  private static final Pattern NO_LOOK_ALIKE =
      Pattern.compile("[\\p{IsCyrillic}&&[^АВЕКМНОРСТУХЅІЈаеорсухѕіј]]");

  CyrillicWords {
    russian = List.copyOf(russian);
    homoglyphs = List.copyOf(homoglyphs);
  }

  private static final CyrillicWords NONE = new CyrillicWords(List.of(), List.of());

  static CyrillicWords of(String text) {
    // Nearly all English: the patterns are for the rest.
    if (!hasCyrillic(text)) {
      return NONE;
    }
    List<String> words =
        WORD.matcher(Addresses.masked(text))
            .results()
            .map(found -> found.group())
            .filter(word -> CYRILLIC.matcher(word).find())
            .distinct()
            .toList();
    // A lone letter beside Russian words is one of them.
    boolean alone = words.stream().noneMatch(word -> word.length() > 1 && !passesForLatin(word));
    return new CyrillicWords(
        words.stream().filter(word -> !isHomoglyph(word, alone)).toList(),
        words.stream().filter(word -> isHomoglyph(word, alone)).toList());
  }

  private static boolean hasCyrillic(String text) {
    int point;
    for (int at = 0; at < text.length(); at += Character.charCount(point)) {
      point = text.codePointAt(at);
      if (point >= FIRST_CYRILLIC && UnicodeScript.of(point) == UnicodeScript.CYRILLIC) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHomoglyph(String word, boolean alone) {
    return passesForLatin(word)
        || (alone && word.length() == 1 && !NO_LOOK_ALIKE.matcher(word).find());
  }

  private static boolean passesForLatin(String word) {
    return LATIN.matcher(word).find() && !NO_LOOK_ALIKE.matcher(word).find();
  }
}
