package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '´',
      value = {
        "*a* _b_ `c` ~~d~~ → \\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~",
        "[a](b) ![c](d) → \\[a\\](b) \\!\\[c\\](d)",
        "<b>&lt; a|b $x$ → \\<b\\>\\&lt; a\\|b \\$x\\$",
        "# a # → \\# a \\#",
        "- a - b → \\- a - b",
        "+ a + b → \\+ a + b",
        "1. a 2. b → 1\\. a 2. b",
        "1) a → 1\\) a",
        "=== → \\===",
        "a\\*b → a\\\\\\*b",
        "https://a.b www.a.b mailto:a@b.c → https\\://a.b www\\.a.b mailto\\:a\\@b.c",
      })
  void whatMeansSomethingIsEscaped(String text, String escaped) {
    assertThat(Markdown.escape(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.3 billion, 40% (about $) | 1.3 billion, 40% (about \\$)", "Он: «да» | Он: «да»"})
  void ordinaryProseStaysReadable(String text, String escaped) {
    assertThat(Markdown.escape(text)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @CsvSource({"https://a.b/?c=1&copy;=2, [a.b](<https://a.b/?c=1\\&copy;=2>)"})
  void anAddressIsNotReadAsEntities(String address, String link) {
    assertThat(Markdown.link("a.b", address)).isEqualTo(link);
  }
}
