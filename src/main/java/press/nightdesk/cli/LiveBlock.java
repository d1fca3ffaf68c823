package press.nightdesk.cli;

import java.util.List;
import java.util.function.IntFunction;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp;

/// A few lines of a terminal that are drawn again and again. The cursor waits where they begin:
/// whatever a terminal makes of them when it is resized, all below the cursor is theirs.
///
/// Not safe for use by several threads, but for {@link #resized}.
final class LiveBlock {
  private static final int LEAST_COLUMNS = 20;
  private static final int UNKNOWN_ROWS = 24;
  private static final int UNKNOWN_COLUMNS = 80;
  private static final int WHERE_IT_BEGINS = 0;
  private static final String CUT = "…";

  private final Terminal terminal;
  private final Display display;
  private final boolean styled;
  private boolean drawn;
  private int rows;
  private int columns;
  private volatile boolean resized = true;

  /// @param styled whether anything may be bold
  LiveBlock(Terminal terminal, boolean styled) {
    this.terminal = terminal;
    this.display = new Display(terminal, false);
    this.styled = styled;
  }

  /// The terminal may have another size from now on.
  void resized() {
    resized = true;
  }

  /// Draws the lines in place of those before.
  ///
  /// @param lines for so many columns
  void draw(IntFunction<List<String>> lines) {
    if (resized) {
      // First of all, so that another change meanwhile is not missed.
      resized = false;
      wipe();
      measure();
    }
    int most = columns < LEAST_COLUMNS ? 1 : Math.max(rows - 1, 1);
    List<AttributedString> fitting =
        lines.apply(columns).stream().limit(most).map(this::fitted).toList();
    display.update(fitting, WHERE_IT_BEGINS);
    drawn = true;
  }

  private void measure() {
    Size size = terminal.getSize();
    rows = size.getRows() > 0 ? size.getRows() : UNKNOWN_ROWS;
    columns = size.getColumns() > 0 ? size.getColumns() : UNKNOWN_COLUMNS;
    display.resize(rows, columns);
  }

  /// Never as wide as the terminal, which might go on to the next line by itself; and with a line
  /// feed, because JLine takes a line without one for the first half of a longer line.
  private AttributedString fitted(String line) {
    String printable = press.nightdesk.cli.Terminal.printable(line);
    int label = styled && !printable.startsWith(" ") ? Math.max(printable.indexOf(' '), 0) : 0;
    AttributedString whole =
        new AttributedStringBuilder()
            .styled(AttributedStyle.BOLD, printable.substring(0, label))
            .append(printable.substring(label))
            .toAttributedString();
    AttributedStringBuilder fitting = new AttributedStringBuilder();
    int width = Math.max(columns - 1, 1);
    if (whole.columnLength() > width) {
      fitting.append(whole.columnSubSequence(0, width - 1)).append(CUT);
    } else {
      fitting.append(whole);
    }
    return fitting.append("\n").toAttributedString();
  }

  /// Takes the lines away; what is printed next stands where they stood.
  void wipe() {
    if (drawn) {
      terminal.puts(InfoCmp.Capability.carriage_return);
      terminal.puts(InfoCmp.Capability.clr_eos);
      terminal.flush();
      display.reset();
      drawn = false;
    }
  }
}
