package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
  @ParameterizedTest
  @CsvSource({
    "https://example.org/a?b=1&c=2#d, https://example.org/a?b=1&c=2#d, example.org",
    "HTTP://Example.org:8080/, http://Example.org:8080/, example.org",
    "https://example.org, https://example.org, example.org",
    "https://example.org/новости/1, https://example.org/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1, example.org",
    "https://пример.рф/a, https://xn--e1afmkfd.xn--p1ai/a, xn--e1afmkfd.xn--p1ai",
    "https://example.org//evil/a:b, https://example.org//evil/a:b, example.org",
  })
  void aWebAddressBecomesALinkInAscii(String url, String address, String host) {
    assertThat(Link.to(URI.create(url))).contains(new Link(address, host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,hello",
        "file:///etc/hosts",
        "vbscript:x",
        "https://example.org@evil.example/",
        "https:/example.org",
        "//example.org/a",
        "/a/b",
        "https://[::1]/",
      })
  void nothingElseDoes(String url) {
    assertThat(Link.to(URI.create(url))).isEmpty();
  }

  @Test
  void anOverlongAddressDoesNot() {
    assertThat(Link.to(URI.create("https://example.org/" + "a".repeat(3000)))).isEmpty();
  }

  @Test
  void noAddressDoesNot() {
    assertThat(Link.to(null)).isEmpty();
  }
}
