package press.nightdesk.domain;

/// One numbered paragraph of an article, in either language.
///
/// @param n the paragraph's number in its article, from 1; 0 is the headline, wherever
///     paragraphs are numbered (in requests to a model, in findings, on the shelf)
/// @param text the paragraph's text, without line ends
public record Paragraph(int n, String text) {
  /// The number under which the headline travels.
  public static final int HEADLINE = 0;

  public Paragraph {
    if (n < HEADLINE) {
      throw new IllegalArgumentException("paragraph number %d: numbers start at 0".formatted(n));
    }
  }
}
