package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static press.nightdesk.check.Translations.check;
import static press.nightdesk.check.Translations.codes;
import static press.nightdesk.check.Translations.numbered;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Stage;

class ParagraphChecksTest {
  private static final List<Paragraph> RUSSIAN =
      numbered(
          "Мост через Волгу открыли",
          "Движение по новому мосту началось в понедельник утром.",
          "Строительство заняло четыре года и обошлось в два миллиарда рублей.");
  private static final List<Paragraph> ENGLISH =
      numbered(
          "Bridge across the Volga opens",
          "Traffic on the new bridge started on Monday morning.",
          "Construction took four years and cost two billion roubles.");

  @Test
  void aSoundTranslationHasNoFindings() {
    assertThat(check(RUSSIAN, ENGLISH)).isEmpty();
  }

  @Nested
  class AParagraphThatIsNotThere {
    @Test
    void isMissing() {
      assertThat(check(RUSSIAN, ENGLISH.subList(0, 2)))
          .containsExactly(
              Finding.error(
                  "paragraph-missing",
                  Stage.TRANSLATE,
                  2,
                  "paragraph 2: not translated: "
                      + "«Строительство заняло четыре года и обошлось в два миллиарда…»"));
    }

    @Test
    void isCalledHeadlineWhenItIsNumberZero() {
      assertThat(check(RUSSIAN, ENGLISH.subList(1, 3)))
          .extracting(Finding::paragraph, Finding::evidence)
          .containsExactly(tuple(0, "headline: not translated: «Мост через Волгу открыли»"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \u00A0", ".", "…", "«—»"})
    void isEmptyWhenItCameBackWithoutWords(String english) {
      assertThat(codes(check(RUSSIAN.get(1).text(), english))).containsExactly("paragraph-empty");
    }

    @Test
    void isNotEmptyWhenTheRussianHasNoWordsEither() {
      assertThat(check("* * *", "* * *")).isEmpty();
    }
  }

  @Nested
  class AParagraphWithAnothersEnglish {
    @Test
    void isDoubled() {
      List<Paragraph> doubled = List.of(ENGLISH.get(0), ENGLISH.get(1), english(2, 1));

      assertThat(check(RUSSIAN, doubled))
          .filteredOn(finding -> finding.code().equals("paragraph-doubled"))
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.paragraph()).isEqualTo(2);
                assertThat(finding.evidence())
                    .startsWith("paragraph 2: has the English of paragraph 1: «Traffic on");
              });
    }

    @Test
    void isNotDoubledWhenTheRussianIsTheSame() {
      String russian = "Об этом в понедельник сообщила пресс-служба областного правительства.";
      String english = "The regional government's press service reported this on Monday.";

      assertThat(check(numbered(russian, russian), numbered(english, english))).isEmpty();
    }

    @Test
    void isNotDoubledByAFewWords() {
      assertThat(
              check(
                  numbered("Комментировать это он не стал.", "От комментариев он отказался."),
                  numbered("He declined to comment.", "He declined to comment.")))
          .isEmpty();
    }

    private Paragraph english(int n, int of) {
      return new Paragraph(n, ENGLISH.get(of).text());
    }
  }

  @Nested
  class AParagraphWithItsNeighboursEnglishToo {
    private final String both = ENGLISH.get(1).text() + " " + ENGLISH.get(2).text();

    @Test
    void isMergedWhenTheNextIsMissing() {
      List<Paragraph> merged = List.of(ENGLISH.get(0), new Paragraph(1, both));

      assertThat(check(RUSSIAN, merged))
          .filteredOn(finding -> finding.code().equals("paragraph-merged"))
          .extracting(Finding::evidence)
          .containsExactly("paragraph 1: seems to hold paragraph 2 too; give each its own English");
    }

    @Test
    void isMergedWhenTheOneBeforeIsEmpty() {
      List<Paragraph> merged =
          List.of(ENGLISH.get(0), new Paragraph(1, ""), new Paragraph(2, both));

      assertThat(codes(check(RUSSIAN, merged))).contains("paragraph-empty", "paragraph-merged");
    }

    @Test
    void isNotMergedWhenTheNeighbourIsMissingButTheLengthIsRight() {
      assertThat(codes(check(RUSSIAN, ENGLISH.subList(0, 2)))).doesNotContain("paragraph-merged");
    }
  }
}
