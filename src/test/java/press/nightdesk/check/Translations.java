package press.nightdesk.check;

import java.util.List;
import java.util.stream.IntStream;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;

/// What the checks say to translations made up for a test.
final class Translations {
  private Translations() {}

  /// Paragraphs from 0, which is the headline.
  static List<Paragraph> numbered(String... texts) {
    return IntStream.range(0, texts.length).mapToObj(n -> new Paragraph(n, texts[n])).toList();
  }

  /// All findings on one paragraph, which is number 4.
  static List<Finding> check(String russian, String english) {
    return check(List.of(new Paragraph(4, russian)), List.of(new Paragraph(4, english)));
  }

  /// All findings.
  static List<Finding> check(List<Paragraph> source, List<Paragraph> target) {
    return Checks.translation().findings(source, target);
  }

  /// Only the codes.
  static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
