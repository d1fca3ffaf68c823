package press.nightdesk.translate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Paragraph;

/// What one request asks to be translated.
///
/// @param number which passage of the article, from 1
/// @param of how many there are
/// @param segments paragraphs, or a piece of a long one; no number stands twice
record Passage(int number, int of, List<Paragraph> segments) {
  Passage {
    segments = List.copyOf(segments);
  }

  ContentHash hash() {
    return ContentHash.of(segments);
  }

  Set<Integer> numbers() {
    return new LinkedHashSet<>(segments.stream().map(Paragraph::n).toList());
  }

  Optional<String> text(int n) {
    return segments.stream().filter(s -> s.n() == n).map(Paragraph::text).findFirst();
  }
}
