package press.nightdesk.source.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org/a?b=c#d, https://example.org/a?b=c",
    "HTTPS://Example.ORG/A, https://example.org/A",
    "https://пример.рф/новости, https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8",
    "https://example.org/a b, https://example.org/a%20b",
    "https://example.org/100%, https://example.org/100%25",
    "https://example.org/a%20b, https://example.org/a%20b",
    "http://[2a00::1]:8080/a, http://[2a00::1]:8080/a",
    "https://example.org, https://example.org"
  })
  void isReadAsABrowserWould(String written, String read) {
    assertThat(WebAddress.parse(written)).hasToString(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/",
        "file:///etc/passwd",
        "example.org",
        "https://",
        "https:///a",
        "https://name:secret@example.org/",
        "javascript:alert(1)",
        "",
        "https://a b/"
      })
  void isRefusedIfItIsNoneOfTheWeb(String written) {
    assertThatThrownBy(() -> WebAddress.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void aLinkMayBeRelative() {
    URI base = URI.create("https://example.org/feed/rss");
    assertThat(WebAddress.resolve(base, "../новость?a=1#top"))
        .contains(URI.create("https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C?a=1"));
    assertThat(WebAddress.resolve(base, "//cdn.example.org/a"))
        .contains(URI.create("https://cdn.example.org/a"));
    assertThat(WebAddress.resolve(base, "mailto:a@example.org")).isEmpty();
    assertThat(WebAddress.resolve(base, "")).isEmpty();
  }
}
