package press.nightdesk.publish.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.ArticleKey;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Editions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReaderTest {
  private Path output;
  private EditionFolder folder;

  @BeforeEach
  void open(@TempDir Path output) {
    this.output = output;
    folder = EditionFolder.open(output, "nightly", Editions.NIGHT);
  }

  private Path publish(NightEdition edition) {
    return new Reader(Editions.TOPICS).publish(edition, folder).getFirst();
  }

  private Document index(NightEdition edition) throws IOException {
    return Jsoup.parse(publish(edition));
  }

  private Document page(Dispatch dispatch) throws IOException {
    Path index = publish(Editions.of(dispatch));
    return Jsoup.parse(
        index.resolveSibling(ArticleKey.of("nightly", dispatch.article().id()).slug() + ".html"));
  }

  private Map<String, String> files(NightEdition edition) throws IOException {
    publish(edition);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder.path().resolve("reader"))) {
      for (Path file : all.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void givesTheSameBytesTwice() throws IOException {
    Map<String, String> once = files(Editions.mixed());
    assertThat(once).hasSize(3);
    assertThat(files(Editions.mixed())).isEqualTo(once);
  }

  @Test
  void isTheEditionsAsItIsNowAndNoPageOfWhatWasThereBefore() throws IOException {
    publish(Editions.mixed());
    assertThat(files(Editions.of(Editions.clean()))).hasSize(2);
    assertThat(folder.path()).isDirectoryNotContaining("glob:**/.*");
  }

  @Nested
  class ABilingualPage {
    @Test
    void hasEveryParagraphInBothLanguagesInOneRow() throws IOException {
      Element row = page(Editions.flagged()).expectFirst("#p2");
      assertThat(row.expectFirst("p:not([lang])").text()).isEqualTo("No.");
      assertThat(row.expectFirst("p[lang=ru]").text()).isEqualTo("Нет.");
    }

    @Test
    void marksAFindingWhereItIs() throws IOException {
      Document page = page(Editions.flagged());
      assertThat(page.select("#p2 .flags li").text()).isEqualTo("⚑ name-spelling: Москва → Moskva");
      assertThat(page.select("#p1 .flags")).isEmpty();
    }

    @Test
    void linksAPointOfTheSummaryToTheParagraphsItCites() throws IOException {
      Document page = page(Editions.clean());
      List<Element> cited = page.select("main ul a[href^=#p]");
      assertThat(cited).hasSize(2);
      assertThat(cited).allSatisfy(a -> assertThat(page.expectFirst(a.attr("href"))).isNotNull());
    }

    @Test
    void saysHowItCameAbout() throws IOException {
      assertThat(page(Editions.clean()).select("footer").text())
          .contains("Translated by machine: gpt-5-mini (openai), 23 November 2026.")
          .contains("Mended by asking again: number-missing.")
          .contains("Article wire:in/cable.txt, revision 1.");
      assertThat(page(Editions.recorded(Editions.clean())).select("footer").text())
          .contains("no live model was asked");
    }

    @Test
    void isANewsArticleToMachines() throws IOException {
      JsonNode data =
          JsonMapper.shared()
              .readTree(
                  page(Editions.flagged()).expectFirst("script[type=application/ld+json]").data());
      assertThat(data.path("@type").asString()).isEqualTo("NewsArticle");
      assertThat(data.path("inLanguage").asString()).isEqualTo("en");
      assertThat(data.at("/translationOfWork/inLanguage").asString()).isEqualTo("ru");
      assertThat(data.at("/translationOfWork/url").asString())
          .isEqualTo("https://example.org/bus?a=1&b=2");
    }
  }

  @Nested
  class TheIndex {
    @Test
    void leadsToEveryPageThereIs() throws IOException {
      Path index = publish(Editions.mixed());
      for (Element link : Jsoup.parse(index).select("li h3 a")) {
        assertThat(index.resolveSibling(link.attr("href"))).exists();
      }
    }

    @Test
    void namesQuarantinedArticlesAndShowsNothingOfThem() throws IOException {
      assertThat(files(Editions.mixed()).values())
          .noneMatch(page -> page.contains(Editions.UNSOUND));
      assertThat(index(Editions.mixed()).select("li[data-verdict=quarantined] h3").eachText())
          .containsExactly("Ferry runs aground", "Court hands down verdict");
    }

    @Test
    void accountsForTheNight() throws IOException {
      assertThat(index(Editions.mixed()).select("footer").text())
          .contains("7 articles in = 2 published + 2 quarantined + 1 failed + 2 skipped.");
    }
  }

  @Nested
  class EveryPage {
    @Test
    void loadsNothingFromAnywhere() throws IOException {
      for (String page : files(Editions.mixed()).values()) {
        Document document = Jsoup.parse(page);
        assertThat(document.select("[src], link, iframe, img, object, embed, base, [style]"))
            .isEmpty();
        assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
            .startsWith("default-src 'none'");
      }
    }

    @Test
    void isHtmlWithoutErrors() throws IOException {
      for (String page : files(Editions.mixed()).values()) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        parser.parseInput(page, "");
        assertThat(parser.getErrors()).isEmpty();
      }
    }
  }

  @Nested
  class InARealBrowser {
    private Chromium browser() {
      Optional<Chromium> browser = Chromium.find(output);
      if (browser.isEmpty()) {
        System.out.println("skipped: no Chromium on this machine");
      }
      assumeTrue(browser.isPresent(), "no Chromium on this machine");
      return browser.get();
    }

    @Test
    void theFilterIsThereFromTheDiskAndAllArticlesAreShown() throws Exception {
      Document seen = Jsoup.parse(browser().dom(publish(Editions.mixed()), ""));
      assertThat(seen.expectFirst("#filter").hasAttr("hidden")).isFalse();
      assertThat(seen.select("li[hidden]")).isEmpty();
      assertThat(seen.expectFirst("#none").hasAttr("hidden")).isTrue();
    }

    @Test
    void theFilterShowsWhatIsChosenAndTheAddressChooses() throws Exception {
      Path index = publish(Editions.mixed());
      Document all = Jsoup.parse(Files.readString(index));
      for (Element item : all.select("section[data-topic~=.] li[data-verdict]")) {
        String topic = Objects.requireNonNull(item.closest("section")).attr("data-topic");
        String verdict = item.attr("data-verdict");
        Document seen =
            Jsoup.parse(browser().dom(index, "#topic=%s&verdict=%s".formatted(topic, verdict)));
        assertThat(seen.select("section:not([hidden]) li[data-verdict]:not([hidden])"))
            .isNotEmpty()
            .allMatch(li -> li.attr("data-verdict").equals(verdict))
            .allMatch(
                li ->
                    Objects.requireNonNull(li.closest("section")).attr("data-topic").equals(topic));
      }
      Document none = Jsoup.parse(browser().dom(index, "#topic=nothing&verdict=clean&x=1"));
      assertThat(none.select("section:not([hidden])")).isNotEmpty();
    }

    @Test
    void aHostileArticleRunsNothing() throws Exception {
      Dispatch hostile =
          Editions.saying("</script><script>document.title='owned'</script><img src=x onerror=1>");
      Path index = publish(Editions.of(hostile));
      assertThat(Jsoup.parse(browser().dom(index, "")).title()).doesNotContain("owned");
      Path page =
          index.resolveSibling(ArticleKey.of("nightly", hostile.article().id()).slug() + ".html");
      Document seen = Jsoup.parse(browser().dom(page, ""));
      assertThat(seen.title()).startsWith("</script>");
      assertThat(seen.select("script")).hasSize(1);
      assertThat(seen.select("img")).isEmpty();
    }
  }
}
