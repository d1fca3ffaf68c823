package press.nightdesk.translate;

import java.util.ArrayList;
import java.util.List;
import press.nightdesk.domain.Paragraph;

/// Cuts what is due of an article into passages: greedily, at paragraph borders; a paragraph over
/// the limit at sentence borders, each piece opening a passage of its own.
final class Passages {
  private final int limit;
  private final List<List<Paragraph>> cut = new ArrayList<>();
  private List<Paragraph> open = new ArrayList<>();
  private int length;

  private Passages(int limit) {
    this.limit = limit;
  }

  /// @param limit the most characters of Russian text in a passage; a sentence over it stays
  ///     whole
  static List<Passage> of(List<Paragraph> segments, int limit) {
    Passages passages = new Passages(limit);
    segments.forEach(passages::add);
    passages.close();
    List<Passage> numbered = new ArrayList<>();
    for (List<Paragraph> part : passages.cut) {
      numbered.add(new Passage(numbered.size() + 1, passages.cut.size(), part));
    }
    return List.copyOf(numbered);
  }

  private void add(Paragraph segment) {
    if (segment.text().length() <= limit) {
      if (length + segment.text().length() > limit) {
        close();
      }
      append(segment);
      return;
    }
    for (String piece : RussianSentences.pieces(segment.text(), limit)) {
      close();
      append(new Paragraph(segment.n(), piece));
    }
  }

  private void append(Paragraph segment) {
    open.add(segment);
    length += segment.text().length();
  }

  private void close() {
    if (!open.isEmpty()) {
      cut.add(open);
      open = new ArrayList<>();
      length = 0;
    }
  }
}
