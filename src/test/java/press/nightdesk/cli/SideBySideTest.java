package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void twoTextsStandBesideEachOtherAndNoRowIsWiderThanTold() {
    List<String> rows = new SideBySide(40, 3).rows("1", "один два три четыре пять", "one two");
    assertThat(rows).containsExactly("1  один два три      │ one two", "   четыре пять       │");
    assertThat(rows).allMatch(row -> SideBySide.cells(row) <= 40);
  }

  @Test
  void aCombiningMarkTakesNoCellAndAnIdeographTwo() {
    assertThat(SideBySide.cells("и\u0306")).isEqualTo(1);
    assertThat(SideBySide.cells("中文")).isEqualTo(4);
    List<String> rows = new SideBySide(26, 0).rows("", "中文中文中文中", "и\u0306и\u0306");
    assertThat(rows).allMatch(row -> SideBySide.cells(row) <= 26).hasSize(2);
    assertThat(rows.getFirst()).endsWith(" │ и\u0306и\u0306");
    assertThat(SideBySide.cells(rows.getFirst().substring(0, rows.getFirst().indexOf("│"))))
        .isEqualTo(12);
  }

  @Test
  void aWordLongerThanItsColumnIsBrokenBetweenCharacters() {
    assertThat(SideBySide.wrapped("ии\u0306и\u0306ииии конец", 5))
        .containsExactly("ии\u0306и\u0306ии", "ии", "конец");
  }

  @Test
  void anEmptyTextIsOneEmptyLine() {
    assertThat(SideBySide.wrapped("", 10)).containsExactly("");
  }

  @Test
  void whatATerminalWouldObeyOrHideIsNamed() {
    assertThat(Visible.text("a\u001b[2Jb\u202ec\u200bd\u2028"))
        .isEqualTo("a<U+001B>[2Jb<U+202E>c<U+200B>d<U+2028>");
    assertThat(Visible.text("\uDB40\uDC41")).isEqualTo("<U+E0041>");
    assertThat(Visible.json("{\"a\":\"b\u202ec\uDB40\uDC41\"}"))
        .isEqualTo("{\"a\":\"b\\u202ec\\udb40\\udc41\"}");
  }
}
