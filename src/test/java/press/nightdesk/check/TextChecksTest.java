package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.check.Translations.check;
import static press.nightdesk.check.Translations.codes;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.Finding;

class TextChecksTest {
  private static final String RUSSIAN = "Стороны подписали договор о поставках зерна как и раньше.";

  @Nested
  class RussianInTheEnglish {
    @Test
    void isShownWordByWord() {
      assertThat(check(RUSSIAN, "The parties signed a договор on grain supplies as earlier."))
          .containsExactly(Code.RUSSIAN_LEFT.inTranslation(4, "Russian left in: «договор»"));
    }

    @Test
    void isShownUpToThreeWords() {
      assertThat(check(RUSSIAN, "The parties подписали договор о поставках grain as earlier."))
          .extracting(Finding::evidence)
          .containsExactly("paragraph 4: Russian left in: «подписали», «договор», «о» and 1 more");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "See https://договор.рф/зерно for the text of the grain contract.",
          "See договор.рф for the full text of the grain contract.",
          "Write to зерно@договор.рф for the text of the contract.",
          "The text was posted by @зерно_2030, the ministry's account."
        })
    void mayStandInAnAddress(String english) {
      assertThat(codes(check(RUSSIAN, english))).doesNotContain("russian-left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WНO", "Вitcoin", "Т", "SОS"})
    void isOnlyAWarningWhereALetterPassesForALatinOne(String word) {
      assertThat(check(RUSSIAN, "The parties and " + word + " signed a contract as earlier."))
          .containsExactly(
              Code.HOMOGLYPH.warningInTranslation(
                  4, "Cyrillic letters that look Latin in: «" + word + "»"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ТАСС", "Яndex", "и"})
    void isLeftInWhereNoLatinWordIsMeant(String word) {
      assertThat(codes(check(RUSSIAN, "The parties and " + word + " signed a contract.")))
          .containsExactly("russian-left");
    }

    @Test
    void isUntranslatedWhenItIsAllOfIt() {
      assertThat(codes(check(RUSSIAN, " " + RUSSIAN))).containsExactly("untranslated");
    }

    @Test
    void isNotMeantByTextThatNeedsNoTranslation() {
      assertThat(check("Tesla Model 3 — 40 000 $", "Tesla Model 3 — 40 000 $")).isEmpty();
    }
  }

  @Nested
  class AModelSpeakingForItself {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "I'm sorry, but I can't help with translating this article.",
          "I’m sorry, I cannot translate the text that you provided.",
          "I'm unable to assist with that request, because of its content.",
          "Unfortunately, I am not able to translate content of this sort.",
          "As an AI language model, I do not take sides in such a matter.",
          "This content violates our usage policies and stays untranslated.",
          "[Content removed] in accordance with the rules on harmful content"
        })
    void refuses(String english) {
      assertThat(codes(check(RUSSIAN, english))).containsExactly("refusal");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "\"Я не могу помочь им\", - сказал министр. | \"I cannot help them,\" the minister said.",
          "Я не могу помочь всем, кто просит. | I cannot help everyone who asks.",
          "К сожалению, я не смогу приехать. | Unfortunately, I will not be able to come.",
          "Как ИИ изменит рынок труда? | As an AI expert sees it, how will work change?",
          "Запрос нарушает правила сайта. | The request violates the site's policies.",
        })
    void isNotSomebodyInTheNewsSpeaking(String russian, String english) {
      assertThat(check(russian, english)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Here is the English translation: The parties signed a contract.",
          "Sure! Here's your translation. The parties signed a contract.",
          "Translation: The parties signed a contract on grain supplies.",
          "```json The parties signed a contract on grain supplies. ```",
          "The parties signed a contract. Let me know if you need more."
        })
    void talks(String english) {
      assertThat(codes(check(RUSSIAN, english))).containsExactly("assistant-talk");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Перевод: 500 рублей до востребования. | Translation: 500 roubles, poste restante.",
          "Вот перевод письма, которое он отправил. | Here is the translation of his letter.",
          "Дайте знать, если нужна помощь. | Let me know if you need help.",
        })
    void doesNotTalkWhereTheRussianSaysSo(String russian, String english) {
      assertThat(check(russian, english)).isEmpty();
    }
  }

  @Nested
  class Length {
    private final String russian = (RUSSIAN + " ").repeat(4);
    private final String english =
        "The parties signed a contract. Grain will be supplied as earlier. The price is open. "
            + "Deliveries go by sea and by rail, the ministry of agriculture said on request. "
            + "It left unsaid how much grain there will be in the first of the years.";

    @Test
    void mayBeThatOfTheRussian() {
      assertThat(check(russian, english)).isEmpty();
    }

    @Test
    void isTooShortWhenHalfOfALongParagraphIsLeftOut() {
      assertThat(check(russian, english.substring(0, english.length() / 2)))
          .containsExactly(
              Code.TOO_SHORT.inTranslation(
                  4,
                  "117 characters of English for 231 of Russian: something seems to be left out"));
    }

    @Test
    void isTooLongWhenAsMuchAgainIsAdded() {
      assertThat(codes(check(RUSSIAN, english))).containsExactly("too-long");
    }

    @Test
    void mayStrayFarInAShortParagraph() {
      assertThat(check("Я очень и очень болен.", "How sick I am.")).isEmpty();
      assertThat(check("Ну и дела...", "Well, well, how things do turn out in the end..."))
          .isEmpty();
    }

    @Test
    void mayGrowWhereAcronymsAreSpeltOut() {
      assertThat(
              check(
                  "Заявили в МЧС и МВД РФ.",
                  "That was the statement of the Ministry of Emergency Situations and of the "
                      + "Ministry of Internal Affairs of the Russian Federation."))
          .isEmpty();
    }
  }

  @Nested
  class Repetition {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "The parties signed a contract signed a contract a contract a contract a contract.",
          "The parties signed signed signed signed a contract as earlier.",
          "grain as earlier and then grain as earlier and then grain as earlier and then",
        })
    void inARowIsALoop(String english) {
      assertThat(codes(check(RUSSIAN, english))).contains("looping");
    }

    @Test
    void thatFillsTheTextIsALoop() {
      String english =
          "He said that they signed; she said that they signed; he then said that they signed, "
              + "and all said that they signed.";

      assertThat(codes(check(RUSSIAN + RUSSIAN, english))).contains("looping");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Ура! Ура! Ура! Ура! - кричали все. | Hurrah! Hurrah! Hurrah! Hurrah! everyone cried.",
          "Никогда, никогда, никогда больше. | Never, never, never again.",
          "Счёт 6:3, 6:3, 6:3, 6:3 по сетам. | The score was 6:3, 6:3, 6:3, 6:3 in sets.",
        })
    void forEmphasisIsNone(String russian, String english) {
      assertThat(check(russian, english)).isEmpty();
    }
  }

  @Test
  void evidenceIsOfBoundedLength() {
    String words = "длиннющее".repeat(40) + " ";

    assertThat(check(RUSSIAN, words + "а" + words + "б" + words))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.evidence()).hasSizeLessThanOrEqualTo(160));
  }
}
