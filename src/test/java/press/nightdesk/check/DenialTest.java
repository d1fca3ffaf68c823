package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.check.Translations.check;
import static press.nightdesk.check.Translations.codes;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Мост не откроют в срок. | The bridge will open on schedule.
          Мост откроют в срок. | The bridge will not open on schedule.
          Об этом никогда не говорили. | This was always spoken of.
          Пострадавших нет. | There are people hurt.
          Мост готов. Дорогу не откроют. | The bridge is ready. The road will open.
          Мост не готов. Дорогу откроют. | The bridge isn't ready. The road won't open.
          """)
  void isFoundWhereItIsLostOrAdded(String russian, String english) {
    assertThat(codes(check(russian, english))).contains("negation-changed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Мост не откроют в срок. | The bridge won't open on schedule.
          Мэр не согласился. | The mayor refused.
          Не исключено, что мост откроют. | It is possible that the bridge will open.
          Мост откроют лишь в мае. | The bridge will not open until May.
          Мост откроют не ранее мая. | The bridge will open in May at the earliest.
          Он не раз бывал здесь. | He has been here several times.
          Чуть не упал мост. | The bridge almost fell.
          Мэр отказался отвечать. | The mayor would not answer.
          Мост безопасен? Нисколько. | Is the bridge safe? Not at all.
          Мост пуст, как бы странно это ни звучало. | The bridge is empty, strange as it sounds.
          Это незаконно. | This is not legal.
          """)
  void isLeftAloneWhereItIsSaidInOtherWords(String russian, String english) {
    assertThat(codes(check(russian, english))).doesNotContain("negation-changed");
  }
}
