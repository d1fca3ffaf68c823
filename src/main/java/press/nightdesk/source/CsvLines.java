package press.nightdesk.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lines of a CSV file as text, some of which may be put back to be read again.
final class CsvLines {
  /// @param text without its line end; empty if it cannot be read
  /// @param unfit why it cannot be read; null if it can
  record Line(long number, String text, @Nullable UnfitException unfit) {
    boolean isBlank() {
      return unfit == null && text.isBlank();
    }
  }

  private final Lines lines;
  private final DumpEncoding encoding;
  private final Limits limits;
  private final Deque<Line> returned = new ArrayDeque<>();

  CsvLines(Lines lines, DumpEncoding encoding, Limits limits) {
    this.lines = lines;
    this.encoding = encoding;
    this.limits = limits;
  }

  /// The next line; null if there is none.
  @Nullable Line next() throws IOException {
    if (!returned.isEmpty()) {
      return returned.poll();
    }
    Lines.Line line = lines.next();
    if (line == null) {
      return null;
    }
    if (line.tooLong()) {
      return new Line(line.number(), "", JsonLines.tooLong(limits));
    }
    try {
      return new Line(line.number(), encoding.decode(line.bytes()), null);
    } catch (UnfitException undecoded) {
      return new Line(line.number(), "", undecoded);
    }
  }

  /// Lines to be read again, before what comes next.
  void putBack(List<Line> again) {
    again.reversed().forEach(returned::addFirst);
  }
}
