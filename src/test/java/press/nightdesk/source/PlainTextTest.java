package press.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @Nested
  class ControlCharacters {
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B", "\u0007", "\u0085", "\u000C"})
    void makeItNoText(String control) {
      assertThatExceptionOfType(UnfitException.class)
          .isThrownBy(() -> PlainText.clean("Мост\r\nоткрыли" + control, "the file"))
          .withMessageStartingWith("line 2 of the file holds the control character U+00")
          .satisfies(unfit -> assertThat(unfit.unfit()).isEqualTo(Unfit.NOT_TEXT));
    }

    @Test
    void doNotIncludeTabsAndLineEnds() throws UnfitException {
      assertThat(PlainText.clean("Мост\tи\r\nпорт", "it")).isEqualTo("Мост\tи\r\nпорт");
    }
  }

  @Nested
  class WhatNobodySees {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "\u202E",
          "\u2066",
          "\u200E",
          "\u200B",
          "\u2060",
          "\uFEFF",
          "\u00AD",
          "\uDB40\uDC41"
        })
    void isTakenOut(String invisible) throws UnfitException {
      assertThat(PlainText.clean("до" + invisible + "говор", "it")).isEqualTo("договор");
    }

    @Test
    void staysWhereItJoinsOrPartsWhatItStandsBetween() throws UnfitException {
      String joined = "می\u200Cخواهم и 👩\u200D🚒";

      assertThat(PlainText.clean(joined, "it")).isEqualTo(joined);
    }

    @Test
    void goesWhereAJoinerJoinsNothing() throws UnfitException {
      assertThat(PlainText.clean("\u200DМост \u200Cоткрыли\u200C", "it")).isEqualTo("Мост открыли");
    }
  }
}
