package press.nightdesk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {
  private static final String PAGE = "https://news.test/a/1?id=7";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://news.test/a/1?id=7#comments",
        "https://news.test/a/1?utm_source=mail&id=7&utm_campaign=x",
        "https://news.test/a/1?id=7&fbclid=Iw1",
        "https://news.test/a/1?gclid=2&yclid=3&id=7",
        "https://news.test/a/1?id=7&_openstat=ZGly",
        "https://news.test/a/1?from=main&id=7",
        "HTTPS://News.Test:443/a/1?id=7",
        "https://news.test./a/1?id=7&",
        "https://reader:word@news.test/a/1?id=7"
      })
  void whatOnlyTellsWhereAReaderCameFromMakesNoOtherArticle(String address) {
    assertThat(id(address)).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://news.test/a/1?id=7",
        "https://www.news.test/a/1?id=7",
        "https://news.test/a/1?id=8",
        "https://news.test/A/1?id=7",
        "https://news.test:8443/a/1?id=7",
        "https://news.test/a/1"
      })
  void whatMayBeAnotherPageIsAnotherArticle(String address) {
    assertThat(id(address)).isNotEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "https://пример.рф/а, https://xn--e1afmkfd.xn--p1ai/а",
    "https://news.test, https://news.test/",
    "https://news.test/?utm_source=x, https://news.test/",
    "https://news.test/%d0%b0%2D1?%d0%b1=%D0%b2, https://news.test/а-1?б=в",
    "https://news.test/%d0%b0%20b%2fc%25$, https://news.test/а%20b%2Fc%25$",
    "https://news.test/%c2%ab%d0%b0, https://news.test/%C2%ABа",
    "https://news.test/«а, https://news.test/%C2%ABа",
    "https://news.test/%EC%E8%F0, https://news.test/%EC%E8%F0",
    "urn:isbn:7, urn:isbn:7"
  })
  void hostsAndEscapesAreWrittenInOneWayAndAnEmptyPathHasItsSlash(
      String address, String canonical) {
    assertThat(id(address)).isEqualTo(canonical);
  }

  @Test
  void anIdOfItsOwnGoesBeforeTheAddressAndTheAddressBeforeTheFile() {
    Origin origin = new Origin("Wire", URI.create(PAGE + "#x"), "a.txt");
    assertThat(ArticleId.of("n-1", origin).value()).isEqualTo("n-1");
    assertThat(ArticleId.of(null, origin).value()).isEqualTo(PAGE);
    assertThat(ArticleId.of(null, new Origin("Wire", null, "a.txt")).value())
        .isEqualTo("Wire:a.txt");
  }

  private static String id(String address) {
    return ArticleId.of(null, new Origin("Wire", URI.create(address), null)).value();
  }
}
