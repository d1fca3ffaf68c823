package press.nightdesk.source.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;

class FeedDocumentTest {
  private static List<Item> items(String feed) throws UnfitException {
    return FeedDocument.read(feed.getBytes(StandardCharsets.UTF_8), null);
  }

  private static UnfitException refusal(String feed) {
    return catchThrowableOfType(UnfitException.class, () -> items(feed));
  }

  private static String rss(String item) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:yandex="http://news.yandex.ru">
        <channel><title>Лента</title><link>https://example.org/</link><description>–</description>
        <item>%s</item></channel></rss>
        """
        .formatted(item);
  }

  @Nested
  class Forms {
    @Test
    void rss20() throws Exception {
      assertThat(
              items(
                  rss(
                      """
                      <guid isPermaLink="false">n-1</guid><link>https://example.org/1</link>
                      <title>Заголовок &amp;laquo;с кавычками&amp;raquo;</title>
                      <description>&lt;p&gt;Текст.&lt;/p&gt;</description>
                      <pubDate>Sun, 22 Nov 2026 00:30:00 +0300</pubDate>""")))
          .containsExactly(
              new Item(
                  "n-1",
                  "https://example.org/1",
                  "Заголовок «с кавычками»",
                  "<p>Текст.</p>",
                  true,
                  "Sun, 22 Nov 2026 00:30:00 +0300"));
    }

    @Test
    void rss091WithItsDoctype() throws Exception {
      List<Item> items =
          items(
              """
              <?xml version="1.0"?>
              <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
                "http://my.netscape.com/publish/formats/rss-0.91.dtd">
              <rss version="0.91"><channel><title>Лента</title><link>https://example.org</link>
              <description>d</description><language>ru</language>
              <item><title>Первая</title><link>https://example.org/1</link>
              <description>Текст</description></item></channel></rss>""");
      assertThat(items).extracting(Item::headline).containsExactly("Первая");
      assertThat(items.getFirst().text()).isEqualTo("Текст");
    }

    @Test
    void rdf() throws Exception {
      List<Item> items =
          items(
              """
              <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="https://example.org/"><title>Лента</title>
              <link>https://example.org/</link><description>d</description></channel>
              <item rdf:about="https://example.org/1"><title>Первая</title>
              <link>https://example.org/1</link><description>Текст</description>
              <dc:date>2026-11-22T00:30:00+03:00</dc:date></item></rdf:RDF>""");
      assertThat(items).hasSize(1);
      assertThat(items.getFirst().published()).isEqualTo("2026-11-22T00:30:00+03:00");
      assertThat(items.getFirst().link()).isEqualTo("https://example.org/1");
    }

    @Test
    void atom() throws Exception {
      List<Item> items =
          items(
              """
              <feed xmlns="http://www.w3.org/2005/Atom"><title>Лента</title><id>urn:f</id>
              <updated>2026-11-22T01:00:00Z</updated>
              <entry><id>urn:uuid:1</id><title type="html">Первая &amp;mdash; новость</title>
              <link rel="alternate" href="https://example.org/1"/>
              <updated>2026-11-22T01:00:00Z</updated>
              <published>2026-11-22T00:30:00+03:00</published>
              <summary>Кратко</summary>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Полный</p>
              <p>текст</p></div></content></entry>
              <entry><id>urn:uuid:2</id><title>Вторая</title><link href="https://example.org/2"/>
              <updated>2026-11-22T01:00:00Z</updated>
              <content type="text">Строка 1 &lt; 2</content></entry></feed>""");
      assertThat(items).extracting(Item::id).containsExactly("urn:uuid:1", "urn:uuid:2");
      assertThat(items.getFirst().headline()).isEqualTo("Первая — новость");
      assertThat(items.getFirst().published()).isEqualTo("2026-11-22T00:30:00+03:00");
      assertThat(items.getFirst().text()).contains("Полный").contains("<p");
      assertThat(items.get(1).html()).isFalse();
      assertThat(items.get(1).text()).isEqualTo("Строка 1 < 2");
    }

    @Test
    void jsonFeed() throws Exception {
      assertThat(
              items(
                  """
                  {"version":"https://jsonfeed.org/version/1.1","title":"Лента","items":[
                   {"id":7,"url":"https://example.org/7","title":"Седьмая",
                    "content_text":"Один\\nДва","date_published":"2026-11-22T00:30:00+03:00"},
                   {"id":"8","content_html":"<p>Текст</p>","summary":"Кратко"}]}"""))
          .containsExactly(
              new Item(
                  "7",
                  "https://example.org/7",
                  "Седьмая",
                  "Один\nДва",
                  false,
                  "2026-11-22T00:30:00+03:00"),
              new Item("8", null, "", "<p>Текст</p>", true, null));
    }
  }

  @Nested
  class WhichText {
    @Test
    void theEncodedContentComesBeforeTheDescription() throws Exception {
      assertThat(
              items(
                      rss(
                          "<description>Кратко</description>"
                              + "<content:encoded><![CDATA[<p>Полностью</p>]]></content:encoded>"))
                  .getFirst()
                  .text())
          .isEqualTo("<p>Полностью</p>");
    }

    @Test
    void soDoesTheFullTextMadeForYandex() throws Exception {
      assertThat(
              items(
                      rss(
                          "<description>Кратко</description>"
                              + "<yandex:full-text>Полностью</yandex:full-text>"))
                  .getFirst()
                  .text())
          .isEqualTo("Полностью");
    }

    @Test
    void anEmptyOneIsNone() throws Exception {
      assertThat(
              items(
                      rss(
                          "<description>Кратко</description>"
                              + "<content:encoded> </content:encoded>"))
                  .getFirst()
                  .text())
          .isEqualTo("Кратко");
    }
  }

  @Nested
  class Encodings {
    @Test
    void windows1251AsTheDocumentSays() throws Exception {
      String feed = rss("<title>Съезд</title>").replace("UTF-8", "windows-1251");
      byte[] body = feed.getBytes(Charset.forName("windows-1251"));
      assertThat(FeedDocument.read(body, "text/xml").getFirst().headline()).isEqualTo("Съезд");
      assertThat(FeedDocument.read(body, "text/xml; charset=utf-8").getFirst().headline())
          .isEqualTo("Съезд");
    }
  }

  @Nested
  class WhatFeedsGetWrong {
    @Test
    void isPutRight() throws Exception {
      String feed =
          "\n  <!-- made by hand -->"
              + rss(
                  "<title>Кафе&nbsp;&laquo;У&raquo; Q&A \u0001 &#11;&#x1f;конец</title>"
                      + "<link>https://example.org/?a=1&b=2</link>");
      Item item = items(feed.replaceFirst("(?s)<!--.*?-->", "")).getFirst();
      assertThat(item.headline()).isEqualTo("Кафе «У» Q&A конец");
      assertThat(item.link()).isEqualTo("https://example.org/?a=1&b=2");
    }

    @Test
    void orNamedWithItsLine() {
      UnfitException refusal = refusal(rss("<title>Кафе</titel>"));
      assertThat(refusal.unfit()).isEqualTo(Unfit.NOT_A_FEED);
      assertThat(refusal.detail()).contains("from line 5 on");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "Страница не найдена",
          "<html><body><p>Вход</p></body></html>",
          "{\"a\":1}",
          "{\"items\":[",
          "<a/>",
          "<rss version='2.0'/>"
        })
    void whatIsNoFeedIsCalledNone(String text) {
      assertThat(refusal(text).unfit()).isEqualTo(Unfit.NOT_A_FEED);
    }
  }

  @Nested
  class WhatIsNoFeed {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "'' | it is empty",
          "' \n ' | it is empty",
          "[1, 2] | it is a list in JSON",
          "Скоро здесь будет лента | it is neither XML nor JSON",
          "<!DOCTYPE html><title>Вход</title><p>Вход<br> | it is a web page",
          "<HTML><body>Вход</body></HTML> | it is a web page",
          "{} | it has no items"
        })
    void isCalledWhatItIs(String body, String said) {
      assertThat(refusal(body).detail()).contains(said);
    }

    @Test
    void isSaidWithTheLineInTheFile() {
      assertThat(refusal("\n\n<rss>\n<channel>\n</rss>").detail())
          .isEqualTo("it is no XML from line 5 on");
    }
  }

  @Nested
  class WhatHarms {
    @Test
    void noEntityIsExpanded() {
      String laughs =
          """
          <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
          <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
          <rss version="2.0"><channel><title>&c;</title><link>https://example.org</link>
          <description>d</description><item><title>&c;</title></item></channel></rss>""";
      List<Item> items = read(laughs);
      assertThat(items).allSatisfy(item -> assertThat(item.headline()).doesNotContain("ha"));
    }

    @Test
    void entitiesOfItsOwnAreNamedWithTheirLine() {
      String declared =
          "\n<?xml version='1.0'?>\n<!DOCTYPE rss [\n  <!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n"
              + "<rss version='2.0'><channel><title>&x;</title></channel></rss>";
      assertThat(refusal(declared).detail())
          .isEqualTo(
              "it declares entities of its own (<!ENTITY in line 4), and none is expanded or fetched");
      assertThat(refusal(declared).remedy()).contains("without a DOCTYPE");
    }

    @Test
    void wordsAboutEntitiesAreNone() throws Exception {
      String item = "<title>Урок XML</title><description><![CDATA[<!ENTITY a 'b'>]]></description>";
      assertThat(items(rss(item))).hasSize(1);
    }

    @Test
    void noFileIsOpened() {
      String xxe =
          """
          <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
          <rss version="2.0"><channel><title>t</title><link>https://example.org</link>
          <description>d</description><item><title>a&x;b</title></item></channel></rss>""";
      List<Item> items = read(xxe);
      assertThat(items).allSatisfy(item -> assertThat(item.headline()).isIn("ab", "a&x;b"));
    }

    @Test
    void elementsInElementsWithoutEndAreRefused() {
      assertThat(refusal(rss("<a>".repeat(100_000))).detail()).contains("more than 100 deep");
      assertThat(refusal("{\"items\":" + "[".repeat(100_000)).detail())
          .contains("more than 50 deep")
          .doesNotContain("XML");
    }

    @Test
    void manyHarmlessReferencesAreNoBomb() throws Exception {
      String text = "Q&amp;A &#171;a&#187; &quot;b&quot; ".repeat(50_000);
      assertThat(items(rss("<description>" + text + "</description>")).getFirst().text())
          .hasSizeGreaterThan(500_000);
    }

    private static List<Item> read(String feed) {
      try {
        return items(feed);
      } catch (UnfitException explained) {
        assertThat(explained.unfit()).isEqualTo(Unfit.NOT_A_FEED);
        return List.of();
      }
    }
  }
}
