package press.nightdesk.check;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.TranslationCheck;

/// No paragraph took in its neighbour: its English is too long for its Russian, and the
/// paragraph after it, or before it, came back without words.
final class Merging implements TranslationCheck {
  /// A missing neighbour makes a merger likely, so less than {@link Lengths#most} will do: of
  /// paragraphs translated one by one not one in a hundred is longer.
  private static final double LONG = 1.3;

  private static final int SLACK = 20;

  @Override
  public List<Finding> findings(List<Paragraph> source, List<Paragraph> target) {
    Segments segments = new Segments(target);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < source.size(); i++) {
      Paragraph russian = source.get(i);
      if (segments.english(russian.n()).length() <= LONG * russian.text().length() + SLACK) {
        continue;
      }
      if (i + 1 < source.size() && swallowed(source.get(i + 1), segments)) {
        findings.add(merged(russian, source.get(i + 1)));
      } else if (i > 0 && swallowed(source.get(i - 1), segments)) {
        findings.add(merged(russian, source.get(i - 1)));
      }
    }
    return findings;
  }

  private static boolean swallowed(Paragraph neighbour, Segments segments) {
    return Wording.saysSomething(neighbour.text()) && !segments.says(neighbour.n());
  }

  private static Finding merged(Paragraph into, Paragraph neighbour) {
    return Code.PARAGRAPH_MERGED.inTranslation(
        into.n(),
        "seems to hold %s too; give each its own English".formatted(Wording.place(neighbour.n())));
  }
}
