package press.nightdesk.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the quick look before the patterns must not miss.
class PhrasesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bridge opens. I hope this helps! | I hope this helps",
        "The bridge opens. I HOPE THIS TRANSLATION is fine. | I HOPE THIS TRANSLATION",
        "Open. let me \u212Anow if you want more. | Open. let me \u212Anow if you want",
        "I hope thi\u017F helps. | I hope thi\u017F helps",
        "Open. ``` | Open. ```",
      })
  void partingWordsAreFoundWhateverTheirCase(String english, String seen) {
    assertThat(Phrases.ASSISTANT_TALK.in("", english))
        .hasValueSatisfying(found -> assertThat(found).endsWith(seen));
  }

  @ParameterizedTest
  @ValueSource(strings = {"I’m", "Iʼm", "I‘m", "I`m", "  (I'm", "\u00A0> **I'm", "#- * I'm"})
  void openingsAreFoundBehindOrnamentsAndWithAnyApostrophe(String opening) {
    assertThat(Refusals.IN_A_TEXT.in("", opening + " sorry, I cannot do that"))
        .hasValueSatisfying(found -> assertThat(found).endsWith("sorry, I cannot"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"The bridge opens: I'm sorry, I cannot come", "\"I'm sorry, I cannot\""})
  void openingsOpenTheText(String english) {
    assertThat(Refusals.IN_A_TEXT.in("", english)).isEmpty();
  }
}
