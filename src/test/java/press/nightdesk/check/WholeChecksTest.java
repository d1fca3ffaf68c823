package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.check.Translations.check;
import static press.nightdesk.check.Translations.codes;
import static press.nightdesk.check.Translations.numbered;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.domain.Paragraph;

class WholeChecksTest {
  private static final String RUSSIAN =
      "Мэр Ясногорска Анна Белова открыла новый мост через Вашану. "
          + "По словам инженера Петрова, опоры рассчитаны на сто лет. "
          + "Движение автобусов начнётся в понедельник утром.";
  private static final String FIRST =
      "The mayor of Yasnogorsk, Anna Belova, has opened a new bridge across the Vashana. ";
  private static final String SECOND =
      "According to the engineer Petrov, the supports are designed for a hundred years. ";
  private static final String THIRD = "Bus traffic will begin on Monday morning.";

  @Nested
  class ASentence {
    @Test
    void isMissedFromTheMiddle() {
      assertThat(codes(check(RUSSIAN, FIRST + THIRD))).contains("sentence-missing");
    }

    @Test
    void isMissedFromTheEnd() {
      assertThat(codes(check(RUSSIAN, FIRST + SECOND))).contains("sentence-missing");
    }

    @Test
    void isMissedBehindAHeadlineWithoutAFullStop() {
      String together =
          "Рыбаки спасли туристов с дрейфующей льдины По словам очевидцев, лёд откололся от берега"
              + " рано утром и его отнесло ветром в открытое море.";

      assertThat(
              codes(
                  check(
                      together,
                      "Fishermen rescue tourists from a drifting ice floe Witnesses say the ice broke"
                          + " off early in the morning and the wind carried it out to the open sea.")))
          .isEmpty();
      assertThat(
              codes(
                  check(
                      together,
                      "Witnesses say the ice broke off early in the morning and the wind carried it"
                          + " out to the open sea.")))
          .containsExactly("sentence-missing");
    }

    @Test
    void isNotMissedWhereThreeBecameOne() {
      assertThat(
              check(
                  "Ночью в городе выпал снег. Утром его убрали. Об этом сообщило Министерство транспорта области.",
                  "Snow fell in the city at night and was cleared in the morning, and the region's"
                      + " ministry of transport reported that."))
          .isEmpty();
    }

    @Test
    void doesNotBeginWithACapitalThatIsAName() {
      assertThat(
              check(
                  "О переносе матча сообщили Министерство спорта республики и городская администрация.",
                  "The ministry of sport and the city said the match was postponed."))
          .isEmpty();
    }

    @Test
    void isNotMissedWhereTwoBecameOne() {
      String both =
          "According to the engineer Petrov, the supports are designed for a hundred years, "
              + "and bus traffic will begin on Monday morning.";

      assertThat(check(RUSSIAN, FIRST + both)).isEmpty();
    }

    @Test
    void endsWithNoInitialAndNoAbbreviation() {
      assertThat(Sentences.russian("А. С. Белова получила 5 тыс. руб. за работу. Она рада."))
          .hasSize(2);
      assertThat(Sentences.russian("Клиника им. Н.И. Пирогова закрыта. Она рада.")).hasSize(2);
      assertThat(Sentences.english("Mr. Petrov met J. Smith. They talked.")).hasSize(2);
      assertThat(Sentences.english("The U.S. President spoke. They listened.")).hasSize(2);
    }

    @Test
    void standsTwice() {
      assertThat(codes(check(RUSSIAN, FIRST + SECOND + SECOND + THIRD)))
          .contains("sentence-doubled");
    }

    @Test
    void standsTwiceWithoutAFullStop() {
      assertThat(
              codes(
                  check(
                      "В Ясногорске открыли новый мост",
                      "A bridge has opened A bridge has opened")))
          .contains("sentence-doubled");
    }

    @Test
    void mayStandTwiceWhereTheRussianRepeatsIt() {
      assertThat(check("Мы победим. Мы победим.", "We will win. We will win.")).isEmpty();
    }
  }

  @Nested
  class TwoParagraphs {
    private static final List<Paragraph> SOURCE =
        numbered(
            "Новости",
            "Мэр Казани Петров открыл стадион «Рубин» вместе с тренером Слуцким.",
            "Президент Аргентины Милей встретился в Монреале с Трюдо и Мелони.");
    private static final String STADIUM =
        "The mayor of Kazan, Petrov, opened the Rubin stadium with the coach Slutsky.";
    private static final String MEETING =
        "Argentina's president Milei met Trudeau and Meloni in Montreal.";

    @Test
    void haveEachOthersEnglish() {
      assertThat(codes(check(SOURCE, numbered("News", MEETING, STADIUM))))
          .contains("paragraph-swapped", "paragraph-swapped");
    }

    @Test
    void haveTheirOwn() {
      assertThat(check(SOURCE, numbered("News", STADIUM, MEETING))).isEmpty();
    }
  }

  @Nested
  class Characters {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            The bridge \u202Eis open.              | invisible-character error
            The bri\u200Bdge is open.              | invisible-character warning
            The bridge isnâ€™t open.                | mojibake error
            The bridge isn&#39;t open.              | mojibake error
            The <b>bridge</b> is open.              | markup-added error
            The **bridge** is open.                 | markup-added error
            The bridge<script>alert(1)</script>.    | markup-added error
            <think>ok</think>The bridge is open.    | markup-added error
            [The bridge](http) is open.             | markup-added error
            The bridge is open."},{"n":5            | markup-added error
            """)
    void thatNobodyMeant(String english, String found) {
      assertThat(check("Мост открыт для всех.", english))
          .extracting(finding -> finding.code() + " " + finding.severity().label())
          .contains(found);
    }

    @Test
    void mayBeTheRussiansOwn() {
      assertThat(check("Курс R&amp;D открыт.", "The R&amp;D course is open.")).isEmpty();
    }

    @Test
    void ofAnEmojiBelongTogether() {
      assertThat(check("Врач 👩‍⚕️ пришёл.", "The doctor 👩‍⚕️ has come.")).isEmpty();
    }
  }
}
