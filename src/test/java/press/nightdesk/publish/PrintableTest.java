package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void textIsPutOnOneLine() {
    assertThat(Printable.line(" a\r\n\tb\u2028c\u2029d\u0085e ", 99)).isEqualTo("a b c d e");
  }

  @Test
  void whatCannotBeSeenIsTakenOut() {
    assertThat(Printable.line("a\u0000\u001B[31m\u202Eb\u2066c\u200F\u200B\uFEFF\uFFFE\u007F", 99))
        .isEqualTo("a[31mbc");
  }

  @Test
  void joinersInsideEmojiStay() {
    assertThat(Printable.line("👩\u200D💻", 99)).isEqualTo("👩\u200D💻");
  }

  @Test
  void longTextIsCutBetweenWordsWithAnEllipsis() {
    assertThat(Printable.line("один два три четыре", 15)).isEqualTo("один два три…");
  }

  @Test
  void aLongWordIsCutAtTheLength() {
    assertThat(Printable.line("я".repeat(10_000), 200)).hasSize(200).endsWith("я…");
  }

  @Test
  void aCutNeverHalvesACharacter() {
    assertThat(Printable.line("😀😀😀😀", 6)).isEqualTo("😀😀…");
    assertThat(Printable.line("e\u0301e\u0301e\u0301e\u0301", 6)).isEqualTo("e\u0301e\u0301…");
  }

  @Test
  void whereNothingIsLeftAWordStandsIn() {
    assertThat(Printable.line("\u200B\u202E", 99, "(no headline)")).isEqualTo("(no headline)");
  }
}
