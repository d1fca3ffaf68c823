package press.nightdesk.publish.reader;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Summary;
import press.nightdesk.publish.ArtefactJson;
import press.nightdesk.publish.ArticleKey;
import press.nightdesk.publish.Link;

/// An article as schema.org describes one: a NewsArticle in English that is a translation of
/// another in Russian.
final class LinkedData {
  private static final ArtefactJson JSON = new ArtefactJson();

  private LinkedData() {}

  /// As JSON that can stand in a script element whatever its texts say.
  static String of(Dispatch dispatch, Summary summary, ArticleKey key) {
    Article article = dispatch.article();
    LocalDate day = article.published();
    String published = day == null ? null : day.toString();
    String url = Link.to(article.origin().url()).map(Link::address).orElse(null);
    Party source = new Party("NewsMediaOrganization", article.origin().name());
    NewsArticle english =
        new NewsArticle(
            "https://schema.org",
            "NewsArticle",
            key.urn(),
            summary.headline(),
            summary.lead(),
            summary.topic(),
            "en",
            published,
            source,
            new Party("Organization", "Nightdesk"),
            credit(dispatch),
            new Original("NewsArticle", article.title(), "ru", published, url));
    // These stand in JSON within strings only, where their numbers mean the same.
    return JSON.line(english)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }

  private static String credit(Dispatch dispatch) {
    return dispatch.translation().provenance().recorded()
        ? "Recorded replies, checked by rules; no live model was asked."
        : "Machine translated and machine summarised, checked by rules.";
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NewsArticle(
      @JsonProperty("@context") String context,
      @JsonProperty("@type") String type,
      @JsonProperty("@id") String id,
      String headline,
      @JsonProperty("abstract") String lead,
      String articleSection,
      String inLanguage,
      @Nullable String datePublished,
      Party author,
      Party publisher,
      String creditText,
      Original translationOfWork) {}

  record Party(@JsonProperty("@type") String type, String name) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Original(
      @JsonProperty("@type") String type,
      String headline,
      String inLanguage,
      @Nullable String datePublished,
      @Nullable String url) {}
}
