package press.nightdesk.check;

import java.util.List;
import java.util.stream.Stream;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.TranslationCheck;

/// Every paragraph came back, and says something if the Russian does.
final class Presence implements TranslationCheck {
  @Override
  public List<Finding> findings(List<Paragraph> source, List<Paragraph> target) {
    Segments segments = new Segments(target);
    return source.stream().flatMap(paragraph -> of(paragraph, segments)).toList();
  }

  private static Stream<Finding> of(Paragraph russian, Segments segments) {
    if (!segments.has(russian.n())) {
      return Stream.of(
          Code.PARAGRAPH_MISSING.inTranslation(
              russian.n(), "not translated: " + Wording.quote(russian.text())));
    }
    if (Wording.saysSomething(russian.text()) && !segments.says(russian.n())) {
      return Stream.of(
          Code.PARAGRAPH_EMPTY.inTranslation(
              russian.n(), "no words in the translation of " + Wording.quote(russian.text())));
    }
    return Stream.empty();
  }
}
