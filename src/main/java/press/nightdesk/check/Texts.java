package press.nightdesk.check;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Corrected;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Translation;

/// What a summary summarises.
///
/// @param russian the headline as paragraph 0, if there is one, and the body; empty if only the
///     English is known
/// @param english the same in English
/// @param vouched the paragraphs for whose numbers a person answers, whatever the Russian says
public record Texts(List<Paragraph> russian, List<Paragraph> english, Set<Integer> vouched) {
  public Texts {
    russian = List.copyOf(russian);
    english = List.copyOf(english);
    vouched = Set.copyOf(vouched);
  }

  /// Of texts that no person had a hand in.
  public Texts(List<Paragraph> russian, List<Paragraph> english) {
    this(russian, english, Set.of());
  }

  static Texts of(Translated translated) {
    Translation translation = translated.translation().work();
    return new Texts(
        translated.article().segments(),
        translation == null ? List.of() : translation.segments(),
        vouched(translated.translation()));
  }

  /// Those a person wrote, and those in which they let a finding pass.
  private static Set<Integer> vouched(Checked<Translation> translation) {
    Set<Integer> vouched = new HashSet<>();
    translation.hand().corrected().stream()
        .map(Corrected::paragraph)
        .filter(Objects::nonNull)
        .forEach(vouched::add);
    translation.findings().stream()
        .filter(finding -> finding.waived() != null)
        .map(Finding::paragraph)
        .filter(Objects::nonNull)
        .forEach(vouched::add);
    return vouched;
  }

  /// Whether a person answers for any of these paragraphs.
  ///
  /// @param numbers null for all
  boolean vouchedIn(@Nullable List<Integer> numbers) {
    return numbers == null ? !vouched.isEmpty() : numbers.stream().anyMatch(vouched::contains);
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
