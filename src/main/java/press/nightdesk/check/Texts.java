package press.nightdesk.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Translation;

/// What a summary summarises.
///
/// @param russian the headline as paragraph 0, if there is one, and the body; empty if only the
///     English is known
/// @param english the same in English
public record Texts(List<Paragraph> russian, List<Paragraph> english) {
  public Texts {
    russian = List.copyOf(russian);
    english = List.copyOf(english);
  }

  static Texts of(Translated translated) {
    Translation translation = translated.translation().work();
    return new Texts(
        translated.article().segments(), translation == null ? List.of() : translation.segments());
  }

  /// The number of the last paragraph; 0 if there is none.
  int last() {
    List<Paragraph> longer = russian.isEmpty() ? english : russian;
    return longer.stream().mapToInt(Paragraph::n).max().orElse(0);
  }

  /// The English words of the body.
  long words() {
    return english.stream()
        .filter(p -> p.n() != Paragraph.HEADLINE)
        .map(Paragraph::text)
        .mapToLong(Wording::count)
        .sum();
  }

  /// The paragraphs with these numbers, each once.
  ///
  /// @param numbers null for all
  static Stream<Paragraph> cited(List<Paragraph> paragraphs, @Nullable List<Integer> numbers) {
    return numbers == null
        ? paragraphs.stream()
        : paragraphs.stream().filter(p -> numbers.contains(p.n()));
  }

  /// The paragraphs with these numbers in one text.
  ///
  /// @param numbers null for all
  static String joined(List<Paragraph> paragraphs, @Nullable List<Integer> numbers) {
    return cited(paragraphs, numbers).map(Paragraph::text).collect(Collectors.joining("\n"));
  }
}
