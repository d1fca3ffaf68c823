package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Summary;

class GroundingTest {
  private static final List<Paragraph> RUSSIAN =
      List.of(
          new Paragraph(1, "В Ясногорске 12 марта закрыли мост, сообщила мэр Анна Белова."),
          new Paragraph(
              2, "Ремонт обойдётся в 340 млн рублей. «Мы просим терпения», — сказала она."),
          new Paragraph(3, "Всемирная организация здравоохранения и Китай помогут. Цены выросли."));
  private static final List<Paragraph> ENGLISH =
      List.of(
          new Paragraph(
              1, "A bridge in Yasnogorsk was closed on March 12, Mayor Anna Belova said."),
          new Paragraph(
              2, "Repairs will cost 340 million roubles. \"We ask for patience,\" she said."),
          new Paragraph(3, "The World Health Organization and China will help. Prices rose."));

  @Nested
  class APoint {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Repairs will cost 340m roubles.",
          "The repairs cost RUB 340 million, which is more than before.",
          "The town said: \"We ask for patience.\""
        })
    void mayRestOnTheParagraphItCites(String text) {
      assertThat(point(text, 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        textBlock =
            """
            Repairs will cost 430 million roubles. | summary-number | not in the article
            Repairs have cost 340 million since March. | summary-number | not in the paragraphs that it cites
            Repairs were promised by Anna Petrova. | summary-name | not in the paragraphs that it cites
            Repairs were promised by Boris Petrov. | summary-name | not in the article
            She said: "We beg you for patience." | summary-quotation | not said in these words
            """)
    void isFoundWhereItHasMore(String text, String code, String evidence) {
      assertThat(point(text, 2))
          .anySatisfy(
              finding -> {
                assertThat(finding.code()).isEqualTo(code);
                assertThat(finding.isError()).isTrue();
                assertThat(finding.evidence()).startsWith("point 1: ").contains(evidence);
              });
    }

    @Test
    void mayUseInitialsAndAdjectives() {
      assertThat(point("Help comes from the WHO and from Chinese engineers.", 3)).isEmpty();
    }

    @Test
    void isFoundWhereItSaysTheOpposite() {
      assertThat(point("Prices fell.", 3))
          .extracting(finding -> finding.code() + " " + finding.severity().label())
          .containsExactly("summary-reversed error");
    }

    @Test
    void isFoundWhereItDeniesWhatTheArticleSays() {
      assertThat(point("A bridge in Yasnogorsk was not closed, the mayor said.", 1))
          .extracting(Finding::code)
          .containsExactly("summary-reversed");
      assertThat(point("The bridge was closed; no injuries are known of.", 1)).isEmpty();
    }

    @Test
    void mayRestOnAParagraphThatWasEnglishAlready() {
      List<Paragraph> both = List.of(new Paragraph(1, "The works begin on Monday, May 5."));

      assertThat(found(new Texts(both, both), "The works begin on Monday, May 5.", 1)).isEmpty();
    }

    @Test
    void needsNoRussianWhereAPersonAnswersForTheNumber() {
      List<Paragraph> russian = List.of(new Paragraph(1, "Ремонт обойдётся в 34 млн рублей."));
      List<Paragraph> english = List.of(new Paragraph(1, "Repairs will cost 340 million roubles."));

      assertThat(found(new Texts(russian, english, Set.of(1)), "Repairs cost 340 million.", 1))
          .isEmpty();
    }

    @Test
    void needsTheRussianToo() {
      List<Paragraph> russian = List.of(new Paragraph(1, "Ремонт обойдётся в 34 млн рублей."));
      List<Paragraph> english = List.of(new Paragraph(1, "Repairs will cost 340 million roubles."));

      assertThat(found(new Texts(russian, english), "Repairs cost 340 million.", 1))
          .extracting(Finding::evidence)
          .containsExactly("point 1: in the English, but not in the Russian: 340 million");
    }
  }

  @Test
  void theEnglishAloneWillDo() {
    assertThat(found(new Texts(List.of(), ENGLISH), "Repairs will cost 34 million.", 2))
        .extracting(Finding::code)
        .containsExactly("summary-number");
  }

  private static List<Finding> point(String text, int paragraph) {
    return found(new Texts(RUSSIAN, ENGLISH), text, paragraph);
  }

  private static List<Finding> found(Texts texts, String text, int paragraph) {
    Summary summary = new Summary("", "", List.of(new Point(text, List.of(paragraph))), "society");
    return Grounding.findings(texts, summary);
  }
}
