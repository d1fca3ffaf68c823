package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.builtins.ScreenTerminal;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is seen on a terminal that draws what it is told to.
class LiveBlockTest {
  private static final int ROWS = 8;

  private final ScreenTerminal screen = new ScreenTerminal(40, ROWS);
  private final LineDisciplineTerminal terminal = terminal("xterm-256color");
  private final LiveBlock block = new LiveBlock(terminal, false);

  @AfterEach
  void close() throws IOException {
    terminal.close();
  }

  private LineDisciplineTerminal terminal(String type) {
    try {
      LineDisciplineTerminal made =
          new LineDisciplineTerminal("test", type, new ToScreen(), StandardCharsets.UTF_8);
      made.setSize(new Size(40, ROWS));
      return made;
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private void draw(String... lines) {
    block.draw(_ -> List.of(lines));
  }

  private void print(String text) {
    terminal.writer().print(text);
    terminal.flush();
  }

  private void resize(int columns, int rows) {
    screen.setSize(columns, rows);
    terminal.setSize(new Size(columns, rows));
    block.resized();
  }

  @Test
  void standsBelowWhatWasPrinted() {
    print("before\n");
    draw("translate 1 of 9", "  1 s so far");
    assertThat(seen()).containsExactly("before", "translate 1 of 9", "  1 s so far");
  }

  @Test
  void isDrawnInItsOwnPlaceAgain() {
    print("before\n");
    draw("translate 1 of 9", "  1 s so far", "  paused");
    draw("translate 2 of 9", "  10 s so far");
    assertThat(seen()).containsExactly("before", "translate 2 of 9", "  10 s so far");
  }

  @Test
  void leavesNothingBehind() {
    print("before\n");
    draw("translate 1 of 9", "  1 s so far");
    block.wipe();
    print("after\n");
    assertThat(seen()).containsExactly("before", "after");
  }

  @Test
  void givesWayToWhatIsPrintedMeanwhile() {
    draw("translate 1 of 9", "  1 s so far");
    block.wipe();
    print("a notice\n");
    draw("translate 1 of 9", "  2 s so far");
    assertThat(seen()).containsExactly("a notice", "translate 1 of 9", "  2 s so far");
  }

  @Test
  void standsAtTheBottomOfAFullScreen() {
    print("above\n".repeat(2 * ROWS));
    draw("translate 1 of 9", "  1 s so far");
    draw("translate 2 of 9", "  2 s so far", "  paused");
    assertThat(seen()).endsWith("above", "translate 2 of 9", "  2 s so far", "  paused");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xterm-256color", "screen", "ansi"})
  void everyKindOfTerminalShowsTheSame(String type) {
    LiveBlock other = new LiveBlock(terminal(type), true);
    other.draw(_ -> List.of("translate 1 of 9", "  1 s so far"));
    other.draw(_ -> List.of("translate 2 of 9", "  2 s so far"));
    assertThat(seen()).containsExactly("translate 2 of 9", "  2 s so far");
  }

  @Nested
  class ALineTooLong {
    private final String line = "жалоба ".repeat(12);

    @Test
    void isCutAndSaysSo() {
      draw(line, "  next");
      assertThat(seen()).containsExactly("жалоба жалоба жалоба жалоба жалоба жал…", "  next");
    }

    @Test
    void isMeasuredInCells() {
      draw("日本".repeat(12), "  next");
      assertThat(seen()).hasSize(2).last().isEqualTo("  next");
    }

    @Test
    void isJudgedByWhatIsLeftOfItsControls() {
      draw("\u001b[2Jcleared\r\n", "  next");
      assertThat(seen()).containsExactly(" [2Jcleared", "  next");
    }
  }

  @Nested
  class WhenTheTerminalIsResized {
    @Test
    void nothingSmears() {
      print("before\n");
      draw("a line of thirty-nine characters, it is", "  1 s so far");
      resize(24, ROWS);
      draw("a line of", "  23 characters at most", "  2 s so far");
      resize(40, ROWS);
      draw("a line of thirty-nine characters, it is", "  3 s so far");
      assertThat(seen())
          .containsExactly("before", "a line of thirty-nine characters, it is", "  3 s so far");
    }

    @Test
    void linesAreMadeForItsWidth() {
      List<Integer> widths = new ArrayList<>();
      for (int columns : new int[] {40, 60}) {
        resize(columns, ROWS);
        block.draw(width -> List.of("" + widths.add(width)));
      }
      assertThat(widths).containsExactly(40, 60);
    }

    @Test
    void aLowOneShowsWhatMattersMost() {
      resize(40, 3);
      draw("one", "two", "three", "four");
      draw("one", "two", "three", "four");
      assertThat(seen()).containsExactly("one", "two");
    }

    @Test
    void oneWithoutRoomShowsALine() {
      resize(10, ROWS);
      draw("translate 1 of 9", "  1 s so far");
      assertThat(seen()).containsExactly("translat…");
    }
  }

  private List<String> seen() {
    Size size = terminal.getSize();
    long[] cells = new long[size.getColumns() * size.getRows()];
    screen.dump(cells, 0, 0, size.getRows(), size.getColumns(), new int[2]);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < size.getRows(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < size.getColumns(); column++) {
        line.appendCodePoint((int) cells[row * size.getColumns() + column]);
      }
      lines.add(line.toString().stripTrailing());
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  private final class ToScreen extends OutputStream {
    private final java.io.ByteArrayOutputStream pending = new java.io.ByteArrayOutputStream();

    @Override
    public void write(int octet) {
      pending.write(octet);
    }

    @Override
    public void flush() {
      screen.write(pending.toString(StandardCharsets.UTF_8));
      pending.reset();
    }
  }
}
