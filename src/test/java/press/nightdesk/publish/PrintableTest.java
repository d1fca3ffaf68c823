package press.nightdesk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
  void everyCharacterIsTreatedAsItsCategorySays() {
    Pattern gap = Pattern.compile("[\\s\\x{85}\\p{Zl}\\p{Zp}]+");
    Pattern unseen =
        Pattern.compile("[\\p{Cc}\\p{IsNoncharacter_Code_Point}[\\p{Cf}&&[^\\x{200C}\\x{200D}]]]");

    assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).mapToObj(Character::toString))
        .allMatch(
            character ->
                Printable.line("a" + character + " b", 99)
                    .equals(
                        unseen
                            .matcher(gap.matcher("a" + character + " b").replaceAll(" "))
                            .replaceAll("")));
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
