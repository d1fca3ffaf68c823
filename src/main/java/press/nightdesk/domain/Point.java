package press.nightdesk.domain;

import java.util.List;

/// One point of a summary and where the article says it.
///
/// @param text one sentence
/// @param paragraphs the numbers of the paragraphs that support it, from 1
public record Point(String text, List<Integer> paragraphs) {
  public Point {
    paragraphs = List.copyOf(paragraphs);
  }
}
