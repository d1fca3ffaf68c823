package press.nightdesk.publish.feed;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.News;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Release;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Verdict;
import press.nightdesk.publish.ArticleKey;
import press.nightdesk.publish.Link;
import press.nightdesk.publish.Printable;
import press.nightdesk.publish.Reasons;
import press.nightdesk.publish.Site;
import press.nightdesk.publish.XmlText;

/// An article in a feed, before it takes a form. Every text is on one line, of bounded length, and
/// fit for XML; none is escaped.
///
/// @param id never used for another article, and the same for all revisions of this one
/// @param language of the title: `en` or `ru`
/// @param original the Russian headline; null where the title is that already
/// @param lead the abstract; empty in quarantine, of which nothing doubtful is shown
/// @param points what the summary says; none in quarantine
/// @param source who published it
/// @param link the article's own address; null if it has none
/// @param page its bilingual page; null if there is none or nobody serves it
/// @param topic null in quarantine
/// @param reasons why it is held back; none if it is not
/// @param note how it came about
/// @param dispatch the record itself
public record FeedEntry(
    String id,
    String title,
    String language,
    @Nullable String original,
    String lead,
    List<Statement> points,
    String source,
    @Nullable Link link,
    @Nullable String page,
    @Nullable String topic,
    List<String> reasons,
    String note,
    Instant published,
    Instant updated,
    Dispatch dispatch) {
  private static final String NO_HEADLINE = "(no headline)";

  /// A point of the summary, with the paragraphs that support it.
  public record Statement(String text, List<Integer> paragraphs) {}

  static FeedEntry of(String job, Release release, Site site) {
    Dispatch dispatch = release.dispatch();
    Checked<Summary> checked = dispatch.summary();
    Summary summary = checked == null ? null : checked.work();
    return dispatch.verdict() == Verdict.QUARANTINED || summary == null
        ? held(job, release)
        : published(job, release, summary, site);
  }

  private static FeedEntry published(String job, Release release, Summary summary, Site site) {
    Article article = release.dispatch().article();
    ArticleKey key = ArticleKey.of(job, article.id());
    return new FeedEntry(
        key.urn(),
        line(summary.headline(), Printable.HEADLINE, NO_HEADLINE),
        "en",
        line(article.title(), Printable.HEADLINE, NO_HEADLINE),
        line(summary.lead(), Printable.ABSTRACT, ""),
        summary.points().stream()
            .map(p -> new Statement(line(p.text(), Printable.POINT, ""), p.paragraphs()))
            .toList(),
        source(article),
        Link.to(article.origin().url()).orElse(null),
        site.page(release.dispatch().edition(), key).orElse(null),
        line(summary.topic(), Printable.LABEL, "other"),
        List.of(),
        note(release),
        release.first(),
        release.last(),
        release.dispatch());
  }

  private static FeedEntry held(String job, Release release) {
    Dispatch dispatch = release.dispatch();
    Article article = dispatch.article();
    String english = Reasons.soundTitle(dispatch).orElse(null);
    return new FeedEntry(
        ArticleKey.of(job, article.id()).urn(),
        line(english == null ? article.title() : english, Printable.HEADLINE, NO_HEADLINE),
        english == null ? "ru" : "en",
        english == null ? null : line(article.title(), Printable.HEADLINE, NO_HEADLINE),
        "",
        List.of(),
        source(article),
        Link.to(article.origin().url()).orElse(null),
        null,
        null,
        Reasons.of(dispatch.findings().stream().filter(Finding::isError).toList()).stream()
            .map(XmlText::legal)
            .toList(),
        "Held back: the checks found errors here that asking again did not mend.",
        release.first(),
        release.last(),
        dispatch);
  }

  private static String source(Article article) {
    return line(article.origin().name(), Printable.LABEL, "unnamed source");
  }

  private static String note(Release release) {
    Provenance by = release.dispatch().translation().provenance();
    String model = line(by.model(), Printable.LABEL, "unnamed");
    String made =
        by.recorded()
            ? "Recorded replies (by %s); no live model was asked.".formatted(model)
            : "Machine translated and summarised (%s), checked by rules.".formatted(model);
    String news =
        switch (release.dispatch().news()) {
          case News.Updated _ -> "Updated: the source changed its text.";
          case News.Corrected _ -> "Corrected: made anew after it had failed or been held back.";
          case News.Fresh _, News.Retold _ -> "";
        };
    return String.join(" ", Stream.of(news, made).filter(s -> !s.isEmpty()).toList());
  }

  private static String line(String text, int most, String otherwise) {
    return XmlText.legal(Printable.line(text, most, otherwise));
  }
}
