package press.nightdesk.source.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Language;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Visit;
import press.nightdesk.source.ArticleMaker;
import press.nightdesk.source.Limits;
import press.nightdesk.source.Newsroom;
import press.nightdesk.source.html.Boilerplate;
import press.nightdesk.source.html.PageReader;
import press.nightdesk.source.web.LoopbackSite;
import press.nightdesk.source.web.Manners;
import press.nightdesk.source.web.Outside;
import press.nightdesk.source.web.PatientTime;
import press.nightdesk.source.web.StoppedReading;
import press.nightdesk.source.web.Visits;
import press.nightdesk.source.web.Web;

class WebFeedTest {
  private static final ContentHash READING = ContentHash.of("a way of reading");
  private static final String TEXT =
      "Депутаты городского совета во вторник обсудили проект бюджета на следующий год и спорили"
          + " долго: расходы на ремонт дорог вырастут, а число школ останется прежним.";

  private final LoopbackSite site = LoopbackSite.open();
  private final PatientTime time = new PatientTime();
  private final Web web = new Web(time, time);
  private final Memory memory = new Memory();

  @AfterEach
  void close() {
    web.close();
    site.close();
  }

  /// Remembers what a night would.
  private final class Memory implements Outside, Visits {
    final Map<String, Visit> last = new HashMap<>();
    final List<ArticleId> read = new ArrayList<>();
    final List<String> notices = new ArrayList<>();
    @Nullable Left left;

    @Override
    public Web web() {
      return web;
    }

    @Override
    public Visits visits() {
      return this;
    }

    @Override
    public void notice(String message) {
      notices.add(message);
    }

    @Override
    public Optional<Visit> last(String feed, ContentHash reading) {
      return Optional.ofNullable(last.get(feed));
    }

    @Override
    public void unchanged(ArticleId feed) {
      read.add(feed);
    }

    @Override
    public void read(ArticleId feed, @Nullable Visit visit, Left unread) {
      read.add(feed);
      left = unread;
      if (visit != null) {
        last.put(feed.value(), visit);
      }
    }
  }

  private WebFeed feed(boolean follow) {
    return feed(follow, null);
  }

  private WebFeed feed(boolean follow, @Nullable Duration since) {
    return feed(site.at("/feed"), follow, since);
  }

  private WebFeed feed(URI address, boolean follow, @Nullable Duration since) {
    Newsroom newsroom = new Newsroom(_ -> Language.RUSSIAN, Limits.DEFAULTS, ZoneOffset.UTC, time);
    PageReader pages =
        new PageReader("Вести", Boilerplate.with(List.of()), new ArticleMaker(newsroom, since));
    Manners manners =
        new Manners("Nightdesk/1", Duration.ofSeconds(1), Duration.ofSeconds(20), true);
    return new WebFeed(address, READING, new ItemReader(pages, follow, manners, memory));
  }

  private static String rss(String... items) {
    return "<rss version='2.0'><channel><title>t</title><link>https://example.org</link>"
        + "<description>d</description><item>"
        + String.join("</item><item>", items)
        + "</item></channel></rss>";
  }

  private static String item(String rest) {
    return "<title>Совет обсудил бюджет</title><description>&lt;p&gt;Кратко.&lt;/p&gt;</description>"
        + rest;
  }

  private WebFeedTest holding(String... items) {
    site.with("/feed", "application/rss+xml", rss(items));
    return this;
  }

  private List<Article> articles(boolean follow) {
    return feed(follow).arrivals().map(arrival -> ((Arrival.Read) arrival).article()).toList();
  }

  private Failure failure(boolean follow) {
    List<Arrival> arrivals = feed(follow).arrivals().toList();
    assertThat(arrivals).hasSize(1);
    return ((Arrival.Unreadable) arrivals.getFirst()).failure();
  }

  @Nested
  class AnItem {
    @Test
    void isAnArticleOfTheDayItsOwnZoneWrites() {
      holding(
          item(
              "<guid>https://example.org/1</guid><pubDate>Sun, 22 Nov 2026 00:30:00 +0300</pubDate>"));
      Article article = articles(false).getFirst();
      assertThat(article.title()).isEqualTo("Совет обсудил бюджет");
      assertThat(article.paragraphs()).containsExactly(new Paragraph(1, "Кратко."));
      assertThat(article.published()).isEqualTo(LocalDate.parse("2026-11-22"));
      assertThat(article.origin().name()).isEqualTo("Вести");
    }

    @Test
    void isKnownByItsIdThenByItsAddressThenByItsPlace() {
      holding(
          item("<guid isPermaLink='false'>https://example.org/1</guid><link>/a</link>"),
          item("<guid isPermaLink='false'>urn:uuid:7</guid>"),
          item("<guid isPermaLink='false'>17</guid><link>https://example.org/17</link>"),
          item("<guid>18</guid>"),
          item("<link>/b?c</link>"),
          item(""));
      assertThat(articles(false))
          .extracting(article -> article.id().value())
          .containsExactly(
              "https://example.org/1",
              "urn:uuid:7",
              "Вести:17",
              "Вести:18",
              site.at("/b?c").toString(),
              "Вести:" + site.at("/feed") + "#6");
    }

    @Test
    void isTheSameArticleHoweverAReaderCameToItsAddress() {
      holding(
          item("<guid>https://Example.org/1?utm_source=rss#a</guid>"),
          item("<link>https://example.org:443/2?id=1&amp;yclid=9</link>"));
      assertThat(articles(false))
          .extracting(article -> article.id().value())
          .containsExactly("https://example.org/1", "https://example.org/2?id=1");
    }

    @Test
    void isDecodedAsItsFeedSays() {
      site.with(
          "/feed",
          "text/xml",
          "<?xml version='1.0' encoding='windows-1251'?>" + rss(item("")),
          Charset.forName("windows-1251"));
      assertThat(articles(false).getFirst().title()).isEqualTo("Совет обсудил бюджет");
    }

    @Test
    void hasRemediesThatFitIt() {
      holding("<title>Заголовок</title><guid>x:1</guid>", "<description>Текст</description>");
      assertThat(feed(false).arrivals())
          .extracting(arrival -> ((Arrival.Unreadable) arrival).failure().remedy())
          .satisfiesExactly(
              first -> assertThat(first).contains("follow: true"),
              second -> assertThat(second).contains("publisher"));
    }

    @Test
    void withoutTextIsAFailureAndItsNeighboursAreRead() {
      holding("<title>Заголовок</title><guid>x:1</guid>", item("<guid>x:2</guid>"));
      assertThat(feed(false).arrivals())
          .satisfiesExactly(
              first -> {
                Failure failure = ((Arrival.Unreadable) first).failure();
                assertThat(failure.kind()).isEqualTo("no-paragraphs");
                assertThat(failure.title()).isEqualTo("Заголовок");
              },
              second -> assertThat(second).isInstanceOf(Arrival.Read.class));
    }
  }

  @Nested
  class AnItemThatIsFollowed {
    private String link(String path) {
      return "<link>" + site.at(path) + "</link><guid>x:" + path + "</guid>";
    }

    @Test
    void hasTheTextOfItsPage() {
      site.with(
          "/1",
          "text/html",
          "<html><head><link rel=canonical href='/canonical/1'></head><body><article><p>%s</p><p>%s</p></article></body></html>"
              .formatted(TEXT, TEXT));
      Article article = holding(item(link("/1"))).articles(true).getFirst();
      assertThat(article.paragraphs()).extracting(Paragraph::text).containsExactly(TEXT, TEXT);
      assertThat(article.title()).isEqualTo("Совет обсудил бюджет");
      assertThat(article.id().value()).isEqualTo("Вести:x:/1");
      assertThat(article.origin().url()).isEqualTo(site.at("/canonical/1"));
      assertThat(site.paths()).containsExactly("/feed", "/robots.txt", "/1");
      assertThat(time.slept()).hasSize(2);
    }

    @Test
    void failsByItselfIfItsPageCannotBeHad() {
      Failure failure = holding(item(link("/gone"))).failure(true);
      assertThat(failure.kind()).isEqualTo("http-error");
      assertThat(failure.title()).isEqualTo("Совет обсудил бюджет");
      assertThat(failure.message()).contains("/gone: the server answered 404");
      assertThat(failure.remedy()).contains("publisher").contains("follow: false");
      assertThat(memory.last).isEmpty();
      assertThat(memory.read).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"200, NOTHING", "404, FOR_GOOD", "410, FOR_GOOD", "429, FOR_NOW", "500, FOR_NOW"})
    void isWorthAnotherNightIfItsSiteOnlyHasTrouble(int status, Visits.Left left) {
      byte[] page =
          "<html><body><article><p>%s</p></article></body></html>".formatted(TEXT).getBytes(UTF_8);
      site.with("/1", exchange -> LoopbackSite.send(exchange, status, "text/html", page));
      assertThat(holding(item(link("/1"))).feed(true).arrivals()).hasSize(1);
      assertThat(memory.left).isEqualTo(left);
    }

    @Test
    void isWorthAnotherNightIfNobodyAnswers() {
      holding(item("<link>http://127.0.0.1:1/a</link>"));
      assertThat(feed(true).arrivals()).hasSize(1);
      assertThat(memory.left).isEqualTo(Visits.Left.FOR_NOW);
    }

    @Test
    void failsIfItIsNoPage() {
      site.with("/1", "application/pdf", "%PDF");
      assertThat(holding(item(link("/1"))).failure(true).kind()).isEqualTo("not-a-page");
    }

    @Test
    void isNotFetchedIfItIsTooOld() {
      holding(item(link("/1") + "<pubDate>Sun, 1 Nov 2026 00:30:00 +0300</pubDate>"));
      WebFeed recent = feed(true, Duration.ofHours(36));
      assertThat(recent.arrivals()).isEmpty();
      assertThat(recent.remarks()).singleElement().asString().contains("1 older");
      assertThat(site.paths()).containsExactly("/feed");
    }

    @Test
    void isLeftWhenTheRunIsToldToStop() {
      WebFeed feed = holding(item(link("/1"))).feed(true);
      var arrivals = feed.arrivals();
      time.stop();
      assertThatThrownBy(arrivals::toList).isInstanceOf(StoppedReading.class);
      assertThat(memory.read).isEmpty();
    }
  }

  @Nested
  class AFeedThatCannotBeRead {
    @Test
    void isOneFailureWithTheTime() {
      Failure failure = failure(false);
      assertThat(failure.id().value()).isEqualTo(site.at("/feed").toString());
      assertThat(failure.kind()).isEqualTo("http-error");
      assertThat(failure.message())
          .isEqualTo(
              "%s: the server answered 404 Not Found (asked at 2026-11-22T01:02:03Z)"
                  .formatted(site.at("/feed")));
      assertThat(memory.read).isEmpty();
    }

    @Test
    void failsUnderItsAddressAsTheJobFileWritesIt() {
      URI address = URI.create(site.at("/feed") + "?from=main");
      assertThat(feed(address, false, null).whole()).contains(new ArticleId(address.toString()));
    }

    @Test
    void saysToWhichOtherHostItWasRedirected() {
      site.redirecting("/feed", "http://localhost:%d/login".formatted(site.at("/").getPort()));
      assertThat(failure(false).message())
          .contains("/feed: redirected to localhost: the server answered 404");
      site.with("/login", "text/html", "<html><body>Вход</body></html>");
      assertThat(failure(false).message()).contains("/feed: redirected to localhost: it is");
    }

    @Test
    void isSoIfItIsNoFeed() {
      site.with("/feed", "text/html", "<html><body>Вход</body></html>");
      assertThat(failure(false).kind()).isEqualTo("not-a-feed");
    }
  }

  @Nested
  class AFeedWithoutItems {
    @Test
    void isSaid() {
      site.with("/feed", "text/xml", rss().replaceAll("<item>.*</item>", ""));
      WebFeed feed = feed(false);
      assertThat(feed.arrivals()).isEmpty();
      assertThat(feed.remarks())
          .containsExactly("1 files or feeds that hold no article; one is " + site.at("/feed"));
    }
  }

  @Nested
  class AFeedThatWasReadBefore {
    @Test
    void isNotReadAgainUnlessItHasChanged() {
      site.tagged("/feed", "application/rss+xml", "\"1\"", rss(item("<guid>x:1</guid>")));
      assertThat(articles(false)).hasSize(1);
      assertThat(articles(false)).isEmpty();
      assertThat(memory.notices).containsExactly("Вести: nothing new since it was last read");
      site.tagged("/feed", "application/rss+xml", "\"2\"", rss(item("<guid>x:2</guid>")));
      assertThat(articles(false)).hasSize(1);
    }

    @Test
    void isNotRememberedBeforeItsLastItem() {
      site.tagged("/feed", "text/xml", "\"1\"", rss(item("<guid>x:1</guid>"), item("")));
      var arrivals = feed(false).arrivals().iterator();
      arrivals.next();
      assertThat(memory.last).isEmpty();
      arrivals.next();
      assertThat(arrivals.hasNext()).isFalse();
      assertThat(memory.last).hasSize(1);
    }

    @Test
    void saysIfSomethingInItFailsAnotherNightAsWell() {
      site.tagged("/feed", "text/xml", "\"1\"", rss(item(""), "<title>Заголовок</title>"));
      assertThat(feed(false).arrivals()).hasSize(2);
      assertThat(memory.left).isEqualTo(Visits.Left.FOR_GOOD);
    }
  }
}
