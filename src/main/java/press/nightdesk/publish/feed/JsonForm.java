package press.nightdesk.publish.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Verdict;
import press.nightdesk.publish.ArtefactJson;
import press.nightdesk.publish.Link;
import press.nightdesk.publish.RecordLine;
import press.nightdesk.publish.Site;
import press.nightdesk.publish.Templates;

/// A feed as JSON Feed 1.1. What it has no key for, the article in both languages and how it came
/// about, is the article's record under `_nightdesk`.
final class JsonForm {
  private static final String ABOUT = "Nightdesk's bilingual record; see docs/formats.md";

  private JsonForm() {}

  static String render(Feeds.Feed feed, Site site) {
    return new ArtefactJson()
        .page(
            new FeedJson(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                site.address("").orElse(null),
                site.address("feed.json").orElse(null),
                Feeds.Feed.SUBTITLE,
                "en",
                List.of(new AuthorJson("Nightdesk")),
                feed.entries().stream().map(ItemJson::of).toList()));
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FeedJson(
      String version,
      String title,
      @JsonProperty("home_page_url") @Nullable String home,
      @JsonProperty("feed_url") @Nullable String self,
      String description,
      String language,
      List<AuthorJson> authors,
      List<ItemJson> items) {}

  record AuthorJson(String name) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemJson(
      String id,
      @Nullable String url,
      @JsonProperty("external_url") @Nullable String original,
      String title,
      @JsonProperty("content_html") String html,
      @Nullable String summary,
      @JsonProperty("date_published") String published,
      @JsonProperty("date_modified") String modified,
      List<AuthorJson> authors,
      List<String> tags,
      String language,
      @JsonProperty("_nightdesk") Bilingual bilingual) {
    static ItemJson of(FeedEntry entry) {
      Link link = entry.link();
      String original = link == null ? null : link.address();
      return new ItemJson(
          entry.id(),
          entry.page() == null ? original : entry.page(),
          entry.page() == null ? null : original,
          entry.title(),
          Templates.fill("entry.jte", entry),
          entry.lead().isEmpty() ? null : entry.lead(),
          entry.published().toString(),
          entry.updated().toString(),
          List.of(new AuthorJson(entry.source())),
          entry.topic() == null ? List.of() : List.of(entry.topic()),
          entry.language(),
          Bilingual.of(entry));
    }
  }

  /// What JSON Feed has no key for.
  ///
  /// @param record null in quarantine, where nothing is shown that the checks call wrong
  record Bilingual(
      String about,
      String article,
      String edition,
      int revision,
      String verdict,
      List<String> reasons,
      @Nullable RecordLine record) {
    static Bilingual of(FeedEntry entry) {
      var dispatch = entry.dispatch();
      return new Bilingual(
          ABOUT,
          dispatch.article().id().value(),
          dispatch.edition().toString(),
          dispatch.article().revision(),
          dispatch.verdict().label(),
          entry.reasons(),
          dispatch.verdict() == Verdict.QUARANTINED ? null : RecordLine.of(dispatch));
    }
  }
}
