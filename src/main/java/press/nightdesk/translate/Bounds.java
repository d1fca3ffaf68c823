package press.nightdesk.translate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.ReadingCode;
import press.nightdesk.domain.Stage;

/// What is kept of replies at most: whatever a model sends, a translation with all that goes
/// with it fits a column of the shelf (1,048,576 characters of JSON).
final class Bounds {
  /// Names in one article.
  static final int NAMES = 300;

  /// Characters of either form of a name.
  static final int NAME = 200;

  /// Findings left, and as many mended.
  static final int FINDINGS = 200;

  /// Characters of JSON of all English together. The shelf takes no article whose Russian has
  /// more than 262,144.
  static final int TEXT = 400_000;

  private static final int EVIDENCE = 160;
  private static final int TIMES = 20;
  private static final int SLACK = 2_000;
  private static final int AROUND_A_PARAGRAPH = 30;

  private Bounds() {}

  /// Why the English of a paragraph is not worth keeping; empty if it is.
  static Optional<Finding> excess(Paragraph russian, String english) {
    return english.length() <= TIMES * russian.text().length() + SLACK
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                ReadingCode.TOO_LONG.label(),
                Stage.TRANSLATE,
                russian.n(),
                "%d characters of English for %d of Russian: not kept"
                    .formatted(english.length(), russian.text().length())));
  }

  /// The paragraphs that fit, from the first.
  static List<Paragraph> fitting(List<Paragraph> english) {
    List<Paragraph> fitting = new ArrayList<>();
    long room = TEXT;
    for (Paragraph paragraph : english) {
      room -= AROUND_A_PARAGRAPH + paragraph.text().length() + escaped(paragraph.text());
      if (room < 0) {
        break;
      }
      fitting.add(paragraph);
    }
    return List.copyOf(fitting);
  }

  /// The findings that fit: errors before warnings.
  static List<Finding> heaviest(Collection<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(sorted.subList(0, Math.min(sorted.size(), FINDINGS)));
  }

  /// Evidence that quotes a reply.
  static String evidence(String seen) {
    return cut(seen, EVIDENCE);
  }

  /// The beginning of a text, with an ellipsis if there is more of it.
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = longest - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }

  private static long escaped(String text) {
    return text.chars().filter(c -> c == '"' || c == '\\').count();
  }
}
