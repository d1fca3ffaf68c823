package press.nightdesk.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.TranslationCheck;

/// Russian paragraphs beside their English.
final class Segments {
  private final Map<Integer, String> target = new HashMap<>();

  Segments(List<Paragraph> target) {
    target.forEach(paragraph -> this.target.putIfAbsent(paragraph.n(), paragraph.text()));
  }

  /// The English of a paragraph; an empty text if there is none.
  String english(int n) {
    return target.getOrDefault(n, "");
  }

  /// Whether the paragraph came back at all.
  boolean has(int n) {
    return target.containsKey(n);
  }

  /// Whether the paragraph came back and says something.
  boolean says(int n) {
    return Wording.saysSomething(english(n));
  }

  /// A check that looks at one paragraph at a time, where its English is there.
  static TranslationCheck each(BiFunction<Paragraph, String, Stream<Finding>> check) {
    return (source, target) -> {
      Segments segments = new Segments(target);
      return source.stream()
          .filter(paragraph -> segments.says(paragraph.n()))
          .flatMap(paragraph -> check.apply(paragraph, segments.english(paragraph.n())))
          .toList();
    };
  }
}
