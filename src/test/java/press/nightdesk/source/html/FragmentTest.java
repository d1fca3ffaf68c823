package press.nightdesk.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentTest {
  private static List<String> paragraphs(String html) {
    return Fragment.paragraphs(html, Boilerplate.with(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&lt;p&gt;Первый &amp;laquo;абзац&amp;raquo;.&lt;/p&gt;&lt;p class=&quot;a&quot;&gt;Второй.&lt;/p&gt;",
        "Первый «абзац».&lt;br /&gt;Второй.",
        "&lt;b&gt;Первый&lt;/b&gt; «абзац».&lt;BR&gt;Второй."
      })
  void markupThatWasEscapedTwiceIsMarkup(String html) {
    assertThat(paragraphs(html)).containsExactly("Первый «абзац».", "Второй.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Тег &lt;p&gt; начинает абзац.</p>",
        "Если a &lt; b, а b &gt; c, то как?",
        "Доход &lt;вырос&gt; вдвое."
      })
  void signsThatAreMeantStay(String html) {
    assertThat(paragraphs(html)).hasSize(1).first().asString().contains("<");
  }

  @Test
  void aTableHasItsCellsApart() {
    assertThat(paragraphs("<table><tr><td>2025</td><td>10 млн</td></tr></table>"))
        .containsExactly("2025 | 10 млн");
  }
}
