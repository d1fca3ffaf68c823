package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {
  @Nested
  class AReplyThatHoldsNothingElse {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "I'm sorry, but I can't assist with that request.",
          "I can’t help with translating this content.",
          "As an AI language model, I must stay neutral.",
          "This violates our usage policies.",
          "[Content removed]",
          "Hello. Unfortunately, I cannot do that.",
          "К сожалению, я не могу перевести этот текст.",
          "Я не могу помочь с этим запросом.",
          "Как языковая модель, я не высказываю мнений.",
          "Не люблю менять тему разговора, но вот сейчас тот самый случай."
        })
    void isARefusalByItsWords(String reply) {
      assertThat(Checks.refusal().refuses(reply)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Done.", "The bridge opens on Friday.", "Мост открыли."})
    void isNoneWithoutSuchWords(String reply) {
      assertThat(Checks.refusal().refuses(reply)).isFalse();
    }

    @Test
    void isNoneIfItIsLong() {
      assertThat(Checks.refusal().refuses("I'm sorry. ".repeat(200))).isFalse();
    }
  }

  @Nested
  class AParagraph {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Взрыв прогремел на складе. | This violates our usage policies.",
          "Взрыв прогремел на складе. | As an AI, I must stay neutral.",
        })
    void isARefusalIfTheRussianHasNothingLikeIt(String russian, String english) {
      assertThat(Refusals.IN_A_TEXT.in(russian, english)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Это противоречит нашей политике, нарушает её. | This violates our policies.",
          "Шаг идет вразрез с рекомендациями ЕС. | The move goes against EU guidelines.",
          "Я не могу помочь всем. | I cannot help everyone.",
        })
    void isNoneIfItHas(String russian, String english) {
      assertThat(Refusals.IN_A_TEXT.in(russian, english)).isEmpty();
    }
  }
}
