package press.nightdesk.domain;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person's word is about, known by its Russian and not by its number: it holds as long as
/// the Russian stands in the article, and no longer.
///
/// @param russian the hash of the paragraph's Russian, or of the article's if it is about more
public record Spot(Place place, ContentHash russian) {
  /// Of a headline or a paragraph.
  public static Spot of(Paragraph russian) {
    return new Spot(
        russian.n() == Paragraph.HEADLINE ? Place.HEADLINE : Place.PARAGRAPH,
        ContentHash.of(russian.text()));
  }

  /// Of an article's summary.
  public static Spot summary(Article article) {
    return new Spot(Place.SUMMARY, article.hash());
  }

  /// Of what a finding is about; of the whole translation if the article has no such paragraph.
  public static Spot of(Article article, Finding finding) {
    Integer n = finding.paragraph();
    if (finding.stage() == Stage.SUMMARIZE) {
      return summary(article);
    }
    return article.segments().stream()
        .filter(segment -> n != null && segment.n() == n)
        .findFirst()
        .map(Spot::of)
        .orElseGet(() -> new Spot(Place.TRANSLATION, article.hash()));
  }

  /// Every spot that an article has.
  public static Set<Spot> in(Article article) {
    return Stream.concat(
            article.segments().stream().map(Spot::of),
            Stream.of(summary(article), new Spot(Place.TRANSLATION, article.hash())))
        .collect(Collectors.toUnmodifiableSet());
  }
}
