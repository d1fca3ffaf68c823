package press.nightdesk.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A news article as it arrived.
///
/// @param id its identity
/// @param revision 1 for the first text under this identity, then 2, 3 …
/// @param origin where it came from
/// @param published the day its source gives; null if the source gives none (never guessed)
/// @param language what it is written in
/// @param title the headline
/// @param paragraphs the body, numbered 1, 2, 3 … without a gap; at least one
public record Article(
    ArticleId id,
    int revision,
    Origin origin,
    @Nullable LocalDate published,
    Language language,
    String title,
    List<Paragraph> paragraphs) {
  public Article {
    if (revision < 1) {
      throw new IllegalArgumentException(
          "revision %d of %s: revisions start at 1".formatted(revision, id));
    }
    if (title.isBlank()) {
      throw new IllegalArgumentException("article %s has no headline".formatted(id));
    }
    if (paragraphs.isEmpty()) {
      throw new IllegalArgumentException("article %s has no paragraph".formatted(id));
    }
    paragraphs = List.copyOf(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      if (paragraphs.get(i).n() != i + 1) {
        throw new IllegalArgumentException(
            "article %s: paragraph %d stands in place %d"
                .formatted(id, paragraphs.get(i).n(), i + 1));
      }
    }
  }

  /// The headline as paragraph 0, then the body: everything there is to translate.
  public List<Paragraph> segments() {
    List<Paragraph> segments = new ArrayList<>(paragraphs.size() + 1);
    segments.add(new Paragraph(Paragraph.HEADLINE, title));
    segments.addAll(paragraphs);
    return List.copyOf(segments);
  }

  /// The hash of the headline and the body.
  public ContentHash hash() {
    return ContentHash.of(segments());
  }

  /// The same article as another revision of its text.
  public Article asRevision(int number) {
    return new Article(id, number, origin, published, language, title, paragraphs);
  }
}
