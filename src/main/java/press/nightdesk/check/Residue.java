package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import press.nightdesk.domain.Finding;

/// Nothing is left in Russian.
final class Residue {
  private static final int SHOWN = 3;
  private static final int WORD = 30;

  private Residue() {}

  /// The check of one paragraph of a translation.
  static List<Finding> inTranslation(Segment segment) {
    String english = segment.english();
    CyrillicWords words = CyrillicWords.of(english);
    if (!words.russian().isEmpty() && english.strip().equals(segment.russian().text().strip())) {
      return List.of(
          Code.UNTRANSLATED.inTranslation(
              segment.n(), "the Russian came back as it was: " + Wording.quote(english)));
    }
    List<Finding> findings = new ArrayList<>();
    if (!words.russian().isEmpty()) {
      findings.add(Code.RUSSIAN_LEFT.inTranslation(segment.n(), left(words)));
    }
    if (!words.homoglyphs().isEmpty()) {
      findings.add(Code.HOMOGLYPH.warningInTranslation(segment.n(), mixed(words)));
    }
    return findings;
  }

  /// The check of one part of a summary.
  static List<Finding> inSummary(SummaryPart part) {
    CyrillicWords words = CyrillicWords.of(part.text());
    List<Finding> findings = new ArrayList<>();
    if (!words.russian().isEmpty()) {
      findings.add(Code.RUSSIAN_LEFT.inSummary(part.place() + ": " + left(words)));
    }
    if (!words.homoglyphs().isEmpty()) {
      findings.add(Code.HOMOGLYPH.warningInSummary(part.place() + ": " + mixed(words)));
    }
    return findings;
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
