package press.nightdesk.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;

/// Nothing is left in Russian.
final class Residue {
  private static final int SHOWN = 3;
  private static final int WORD = 30;

  private Residue() {}

  /// The check of one paragraph of a translation.
  static Stream<Finding> inTranslation(Paragraph russian, String english) {
    CyrillicWords words = CyrillicWords.of(english);
    if (english.strip().equals(russian.text().strip()) && !words.russian().isEmpty()) {
      return Stream.of(
          Code.UNTRANSLATED.inTranslation(
              russian.n(), "the Russian came back as it was: " + Wording.quote(english)));
    }
    return Stream.concat(
        words.russian().isEmpty()
            ? Stream.empty()
            : Stream.of(Code.RUSSIAN_LEFT.inTranslation(russian.n(), left(words))),
        words.homoglyphs().isEmpty()
            ? Stream.empty()
            : Stream.of(Code.HOMOGLYPH.warningInTranslation(russian.n(), mixed(words))));
  }

  /// The check of one part of a summary.
  static Stream<Finding> inSummary(SummaryPart part) {
    CyrillicWords words = CyrillicWords.of(part.text());
    return Stream.concat(
        words.russian().isEmpty()
            ? Stream.empty()
            : Stream.of(Code.RUSSIAN_LEFT.inSummary(part.place() + ": " + left(words))),
        words.homoglyphs().isEmpty()
            ? Stream.empty()
            : Stream.of(Code.HOMOGLYPH.warningInSummary(part.place() + ": " + mixed(words))));
  }

  private static String left(CyrillicWords words) {
    return "Russian left in: " + list(words.russian());
  }

  private static String mixed(CyrillicWords words) {
    return "Cyrillic letters that look Latin in: " + list(words.homoglyphs());
  }

  private static String list(List<String> words) {
    String shown =
        words.stream()
            .limit(SHOWN)
            .map(word -> "«" + Wording.cut(word, WORD) + "»")
            .collect(Collectors.joining(", "));
    return words.size() > SHOWN ? shown + " and %d more".formatted(words.size() - SHOWN) : shown;
  }
}
