package press.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextArticleTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

  @Nested
  class TheFirstLine {
    @Test
    void holdsTheDayAndTheHeadline() throws UnfitException {
      TextArticle article = TextArticle.parse(" date 2026-03-14 Мост открыли\nДвижение пошло.");

      assertThat(article.published()).isEqualTo(DAY);
      assertThat(article.headline()).isEqualTo("Мост открыли");
    }

    @Test
    void keepsTheQuotationMarkAHeadlineBeginsWith() throws UnfitException {
      TextArticle article =
          TextArticle.parse(" date 2026-03-14 \"Мы готовы\": мэр о мосте\nТак сказал мэр.");

      assertThat(article.headline()).isEqualTo("\"Мы готовы\": мэр о мосте");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"Date 2026-03-14 Мост", "DATE   2026-03-14   Мост", "\tdate\t2026-03-14\tМост"})
    void mayBeWrittenInAnyCaseAndWithAnySpace(String line) throws UnfitException {
      assertThat(TextArticle.parse(line + "\nТекст."))
          .extracting(TextArticle::published, TextArticle::headline)
          .containsExactly(DAY, "Мост");
    }

    @Test
    void isTheHeadlineWhenItBeginsWithNoDate() throws UnfitException {
      TextArticle article = TextArticle.parse("\n \nМост открыли\nДвижение пошло.");

      assertThat(article.published()).isNull();
      assertThat(article.headline()).isEqualTo("Мост открыли");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Date set for bridge opening", "dateline Москва", "2026-03-14 Мост"})
    void isTheHeadlineWhenItOnlyLooksDated(String line) throws UnfitException {
      assertThat(TextArticle.parse(line + "\nТекст."))
          .extracting(TextArticle::published, TextArticle::headline)
          .containsExactly(null, line);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "date 2026-13-45 Мост",
          "date 2026-02-30 Мост",
          "date 14.03.2026 Мост",
          "date 2026-03-14T10:00 Мост",
          "date"
        })
    void isRefusedWhenItsDateIsNone(String line) {
      assertUnfit(Unfit.BAD_DATE, line + "\nТекст.");
    }

    @Test
    void isNeverCompletedFromTheNextLine() {
      assertUnfit(Unfit.EMPTY, "date 2026-03-14\nДвижение пошло.\nЕщё абзац.");
    }
  }

  @Nested
  class TheBody {
    @Test
    void hasAParagraphOnEveryLineThatIsNotBlank() throws UnfitException {
      TextArticle article = TextArticle.parse("Мост\n\nПервый.\n \u00A0 \n\tВторой. \nТретий.\n\n");

      assertThat(article.paragraphs()).containsExactly("Первый.", "Второй.", "Третий.");
    }

    @Test
    void knowsTheLineEndsOfEverySystem() throws UnfitException {
      assertThat(TextArticle.parse("Мост\r\nПервый.\rВторой.\u2028Третий.").paragraphs())
          .containsExactly("Первый.", "Второй.", "Третий.");
    }

    @Test
    void keepsNoBreakSpacesInsideTheText() throws UnfitException {
      assertThat(TextArticle.parse("Мост\n\u00A0Длина 10\u00A0000 м.\u00A0").paragraphs())
          .containsExactly("Длина 10\u00A0000 м.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\u00A0\n\n"})
    void mayNotBeMissingTogetherWithTheHeadline(String text) {
      assertUnfit(Unfit.EMPTY, text);
    }

    @Test
    void mayNotBeMissingBelowAHeadline() {
      assertThatExceptionOfType(UnfitException.class)
          .isThrownBy(() -> TextArticle.parse(" date 2026-03-14 Мост открыли\n\n"))
          .satisfies(
              unfit -> {
                assertThat(unfit.unfit()).isEqualTo(Unfit.NO_PARAGRAPHS);
                assertThat(unfit.title()).isEqualTo("Мост открыли");
              });
    }
  }

  private static void assertUnfit(Unfit kind, String text) {
    assertThatExceptionOfType(UnfitException.class)
        .isThrownBy(() -> TextArticle.parse(text))
        .satisfies(unfit -> assertThat(unfit.unfit()).isEqualTo(kind));
  }
}
