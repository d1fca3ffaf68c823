package press.nightdesk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RussianSentencesTest {
  @Nested
  class AParagraph {
    @Test
    void isCutBetweenItsSentences() {
      assertThat(RussianSentences.of("Мост закрыт. Когда откроют? Неизвестно! Ждем."))
          .containsExactly("Мост закрыт. ", "Когда откроют? ", "Неизвестно! ", "Ждем.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Об этом заявил В. В. Путин в понедельник.",
          "Завод им. Кирова в г. Киеве на ул. Ленина закрыт.",
          "С 2024 г. Россия поставляет 5 тыс. Единиц техники.",
          "\"Все идет по плану.\" - сказал он.",
          "«Едем?» — спросил акад. Иванов."
        })
    void isNotCutWhereAFullStopEndsNoSentence(String sentence) {
      assertThat(RussianSentences.of(sentence)).containsExactly(sentence);
    }
  }

  @Nested
  class APiece {
    @ParameterizedTest
    @ValueSource(ints = {1, 20, 60, 1_000})
    void losesNothing(int limit) {
      String paragraph =
          "Об этом заявил В. В. Путин. «Все хорошо», — сказал он и т. д. Курс — 90,5 руб. за"
              + " доллар!.. Что дальше? Неизвестно… По данным г. Сеула, ничего.";
      assertThat(String.join(" ", RussianSentences.pieces(paragraph, limit))).isEqualTo(paragraph);
    }

    @Test
    void holdsAsManySentencesAsFit() {
      assertThat(RussianSentences.pieces("Раз два. Три. Четыре пять.", 14))
          .containsExactly("Раз два. Три.", "Четыре пять.");
    }

    @Test
    void isLongerThanTheLimitIfASentenceIs() {
      assertThat(RussianSentences.pieces("Да. Очень длинное предложение. Нет.", 10))
          .containsExactly("Да.", "Очень длинное предложение.", "Нет.");
    }
  }
}
