package press.nightdesk.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @Nested
  class Bytes {
    @Test
    void mayBeginWithAByteOrderMark() throws UnfitException {
      assertThat(PlainText.of("\uFEFFМост".getBytes(UTF_8))).isEqualTo("Мост");
    }

    @Test
    void areRefusedWithTheirPlaceWhenTheyAreNotUtf8() {
      byte[] bytes = "Bridge Мост".getBytes(Charset.forName("windows-1251"));

      assertThatExceptionOfType(UnfitException.class)
          .isThrownBy(() -> PlainText.of(bytes))
          .withMessage("byte 7 is not UTF-8")
          .satisfies(unfit -> assertThat(unfit.unfit()).isEqualTo(Unfit.NOT_UTF8));
    }

    @Test
    void areRefusedWhenTheyBreakOffWithinALetter() {
      assertThatExceptionOfType(UnfitException.class)
          .isThrownBy(() -> PlainText.of(new byte[] {'a', (byte) 0xD0}))
          .withMessage("byte 1 is not UTF-8");
    }

    @Test
    void areRefusedWhenTheyAreUtf16() {
      byte[] bytes = "Мост".getBytes(StandardCharsets.UTF_16);

      assertThatExceptionOfType(UnfitException.class).isThrownBy(() -> PlainText.of(bytes));
    }
  }

  @Nested
  class ControlCharacters {
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B", "\u0007", "\u0085", "\u000C"})
    void makeItNoText(String control) {
      assertThatExceptionOfType(UnfitException.class)
          .isThrownBy(() -> PlainText.of(("Мост\r\nоткрыли" + control).getBytes(UTF_8)))
          .withMessageStartingWith("line 2 holds the control character U+00")
          .satisfies(unfit -> assertThat(unfit.unfit()).isEqualTo(Unfit.NOT_TEXT));
    }

    @Test
    void doNotIncludeTabsAndLineEnds() throws UnfitException {
      assertThat(PlainText.of("Мост\tи\r\nпорт".getBytes(UTF_8))).isEqualTo("Мост\tи\r\nпорт");
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
      assertThat(PlainText.of(("до" + invisible + "говор").getBytes(UTF_8))).isEqualTo("договор");
    }

    @Test
    void staysWhereItJoinsOrPartsWhatItStandsBetween() throws UnfitException {
      String joined = "می\u200Cخواهم и 👩\u200D🚒";

      assertThat(PlainText.of(joined.getBytes(UTF_8))).isEqualTo(joined);
    }

    @Test
    void goesWhereAJoinerJoinsNothing() throws UnfitException {
      assertThat(PlainText.of("\u200DМост \u200Cоткрыли\u200C".getBytes(UTF_8)))
          .isEqualTo("Мост открыли");
    }
  }
}
