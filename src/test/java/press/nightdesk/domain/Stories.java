package press.nightdesk.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Articles with as much in them as a test needs.
public final class Stories {
  private Stories() {}

  /// An article with this headline and these paragraphs.
  public static Article story(String title, String... paragraphs) {
    List<Paragraph> body = new ArrayList<>();
    for (String text : paragraphs) {
      body.add(new Paragraph(body.size() + 1, text));
    }
    return new Article(
        new ArticleId("story-1"),
        1,
        new Origin("Восход", null, "articles/story-1.txt"),
        LocalDate.of(2025, 10, 28),
        Language.RUSSIAN,
        title,
        body);
  }
}
