package press.nightdesk.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An article in English, by paragraph number.
///
/// @param segments what there is, in order of number, each number at most once; 0 is the
///     headline. A number that is absent was never translated: that happens in quarantine only
/// @param names the names fixed on the way
public record Translation(List<Paragraph> segments, List<Name> names) {
  public Translation {
    segments = segments.stream().sorted(Comparator.comparingInt(Paragraph::n)).toList();
    List<Paragraph> ordered = segments;
    IntStream.range(1, ordered.size())
        .filter(i -> ordered.get(i).n() == ordered.get(i - 1).n())
        .findFirst()
        .ifPresent(
            i -> {
              throw new IllegalArgumentException(
                  "paragraph %d stands twice in a translation".formatted(ordered.get(i).n()));
            });
    names = List.copyOf(names);
  }

  /// The English text of a paragraph; empty if it was never translated.
  public Optional<String> text(int n) {
    return segments.stream().filter(s -> s.n() == n).map(Paragraph::text).findFirst();
  }

  /// The English headline; empty if it was never translated.
  public Optional<String> title() {
    return text(Paragraph.HEADLINE);
  }

  /// The body without the headline.
  public List<Paragraph> body() {
    return segments.stream().filter(s -> s.n() != Paragraph.HEADLINE).toList();
  }
}
