package press.nightdesk.publish.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Release;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Editions;
import press.nightdesk.publish.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeedsTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T03:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T03:00:00Z");
  private static final Site SERVED = new Site(URI.create("https://news.example.org/nightly"), true);

  private Path output;
  private EditionFolder folder;

  @BeforeEach
  void open(@TempDir Path output) {
    this.output = output;
    folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  private static Release once(Dispatch dispatch) {
    return new Release(dispatch, MONDAY, MONDAY);
  }

  private String publish(String file, Site site, Release... releases) throws IOException {
    Backlog backlog = most -> List.of(releases).subList(0, Math.min(most, releases.length));
    assertThat(new Feeds(backlog, 2, site).publish(Editions.mixed(), folder))
        .containsExactly(output.resolve("nightly/feed.xml"), output.resolve("nightly/feed.json"));
    return Files.readString(output.resolve("nightly").resolve(file));
  }

  private SyndFeed atom(Site site, Release... releases) throws IOException, FeedException {
    return new SyndFeedInput().build(new StringReader(publish("feed.xml", site, releases)));
  }

  private JsonNode json(Site site, Release... releases) throws IOException {
    return JsonMapper.shared().readTree(publish("feed.json", site, releases));
  }

  @Test
  void holdAtMostAsManyEntriesAsAreAskedFor() throws Exception {
    Release[] three = {
      once(Editions.clean()), once(Editions.flagged()), once(Editions.about("war", null, "x"))
    };
    assertThat(atom(Site.NONE, three).getEntries()).hasSize(2);
    assertThat(json(Site.NONE, three).path("items")).hasSize(2);
  }

  @Test
  void areThereWithoutEntriesToo() throws Exception {
    assertThat(atom(Site.NONE).getEntries()).isEmpty();
    assertThat(atom(Site.NONE).getPublishedDate())
        .isEqualTo(Date.from(Instant.parse("2026-11-23T00:00:00Z")));
    assertThat(json(Site.NONE).path("items")).isEmpty();
  }

  @Test
  void giveTheSameBytesTwice() throws Exception {
    for (String file : List.of("feed.xml", "feed.json")) {
      assertThat(publish(file, SERVED, once(Editions.clean())))
          .isEqualTo(publish(file, SERVED, once(Editions.clean())));
    }
  }

  @Nested
  class APublishedArticle {
    @Test
    void isAnAtomEntryWithItsHeadlineAbstractSourceAndTopic() throws Exception {
      SyndEntry entry = atom(Site.NONE, once(Editions.flagged())).getEntries().getFirst();
      assertThat(entry.getTitle()).isEqualTo("Village bus is back");
      assertThat(entry.getUri()).startsWith("urn:uuid:");
      assertThat(entry.getLink()).isEqualTo("https://example.org/bus?a=1&b=2");
      assertThat(entry.getAuthor()).isEqualTo("wire");
      assertThat(entry.getCategories()).extracting(c -> c.getName()).containsExactly("society");
      assertThat(entry.getContents().getFirst().getValue())
          .contains("<p lang=\"ru\"><i>Автобус вернулся</i></p>")
          .contains("and this is the abstract of it.")
          .contains("First point. [1]")
          .contains("Machine translated and summarised (gpt-5-mini)");
    }

    @Test
    void isAnItemWithItsWholeRecordInBothLanguages() throws Exception {
      JsonNode item = json(Site.NONE, once(Editions.clean())).at("/items/0");
      assertThat(item.path("title").asString())
          .isEqualTo("Cable plant to spend 1.3 billion roubles");
      assertThat(item.at("/_nightdesk/record/paragraphs/0/ru").asString()).isEqualTo("Завод.");
      assertThat(item.at("/_nightdesk/record/paragraphs/0/en").asString()).isEqualTo("The plant.");
      assertThat(item.at("/_nightdesk/verdict").asString()).isEqualTo("clean");
      assertThat(item.has("url")).isFalse();
    }

    @Test
    void leadsToItsBilingualPageIfThatIsServed() throws Exception {
      SyndEntry entry = atom(SERVED, once(Editions.flagged())).getEntries().getFirst();
      assertThat(entry.getLink())
          .startsWith("https://news.example.org/nightly/2026-11-23/reader/")
          .endsWith(".html");
      JsonNode item = json(SERVED, once(Editions.flagged())).at("/items/0");
      assertThat(item.path("url").asString()).isEqualTo(entry.getLink());
      assertThat(item.path("external_url").asString()).isEqualTo("https://example.org/bus?a=1&b=2");
    }

    @Test
    void saysThatItsRepliesWereRecorded() throws Exception {
      assertThat(publish("feed.xml", Site.NONE, once(Editions.recorded(Editions.clean()))))
          .contains("no live model was asked");
    }
  }

  @Nested
  class AnUpdate {
    @Test
    void keepsItsIdAndIsDatedAnew() throws Exception {
      Dispatch article = Editions.clean();
      SyndEntry before = atom(Site.NONE, once(article)).getEntries().getFirst();
      SyndEntry after =
          atom(Site.NONE, new Release(article, MONDAY, TUESDAY)).getEntries().getFirst();
      assertThat(after.getUri()).isEqualTo(before.getUri());
      assertThat(after.getPublishedDate()).isEqualTo(before.getPublishedDate());
      assertThat(after.getUpdatedDate()).isEqualTo(Date.from(TUESDAY));
    }
  }

  @Nested
  class AQuarantinedArticle {
    @Test
    void isThereByItsHeadlineAndNothingDoubtful() throws Exception {
      for (String file : List.of("feed.xml", "feed.json")) {
        assertThat(
                publish(
                    file,
                    Site.NONE,
                    once(Editions.quarantinedAtTranslate()),
                    once(Editions.quarantinedAtSummarize())))
            .contains("Ferry runs aground", "Court hands down verdict", "Held back")
            .doesNotContain(Editions.UNSOUND, "Five years");
      }
    }
  }

  @Nested
  class TheIdOfAnEntry {
    @Test
    void differsFromArticleToArticle() throws Exception {
      assertThat(atom(Site.NONE, once(Editions.clean()), once(Editions.flagged())).getEntries())
          .extracting(SyndEntry::getUri)
          .doesNotHaveDuplicates();
    }
  }
}
