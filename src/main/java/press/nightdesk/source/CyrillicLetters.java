package press.nightdesk.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import press.nightdesk.domain.Language;

/// What the letters alone say about a text in Cyrillic: the rule for texts too short for a
/// statistical detector.
///
/// Every neighbour of Russian has letters that Russian lacks, in a good part of its words: about
/// a third in Ukrainian. So a text in which hardly any word has one is Russian, which may quote
/// a neighbour; else the letters tell whose they are. Bulgarian has none of its own, but writes
/// ъ in every few words, before consonants, where Russian never has it, and neither ы nor э.
final class CyrillicLetters {
  /// The share of words from which on a letter counts as at home in the text.
  private static final double AT_HOME = 0.1;

  private static final Pattern WORD = Pattern.compile("\\p{IsCyrillic}+");
  private static final Pattern NOT_RUSSIAN = Pattern.compile("[\\p{IsCyrillic}&&[^А-Яа-яЁё]]");
  private static final Pattern HARD_SIGN = Pattern.compile("[Ъъ](?![ЕеЁёЮюЯя])");
  private static final Pattern NOT_BULGARIAN = Pattern.compile("[ЫыЭэЁё]");

  private record Mark(Pattern letters, Language language) {}

  /// In order: the first whose letters are at home decides.
  private static final List<Mark> MARKS =
      List.of(
          mark("[ӘәҒғҚқҢңҮүҰұҺһӨө]", "kk"),
          mark("[Ўў]", "be"),
          mark("[ЇїЄєҐґ]", "uk"),
          mark("[ЃѓЌќЅѕ]", "mk"),
          mark("[ЂђЋћЏџЈјЉљЊњ]", "sr"),
          mark("[Іі]", "uk"));

  private CyrillicLetters() {}

  private static Mark mark(String letters, String language) {
    return new Mark(Pattern.compile(letters), new Language(language));
  }

  /// The language the letters tell; empty if they tell nothing.
  static Optional<Language> language(String text) {
    List<String> words = WORD.matcher(text).results().map(found -> found.group()).toList();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (share(words, NOT_RUSSIAN) < AT_HOME) {
      boolean bulgarian = share(words, HARD_SIGN) >= AT_HOME && share(words, NOT_BULGARIAN) == 0;
      return Optional.of(bulgarian ? new Language("bg") : Language.RUSSIAN);
    }
    return MARKS.stream()
        .filter(mark -> share(words, mark.letters()) > 0)
        .map(Mark::language)
        .findFirst();
  }

  private static double share(List<String> words, Pattern letters) {
    long having = words.stream().filter(word -> letters.matcher(word).find()).count();
    return (double) having / words.size();
  }
}
