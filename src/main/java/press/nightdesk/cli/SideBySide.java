package press.nightdesk.cli;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/// Sets two texts in columns beside each other, by the cells that a terminal gives each character:
/// none to combining marks, two to East Asian ideographs and most emoji.
///
/// @param width of the whole, in cells
/// @param margin before the columns, for the paragraph's number
record SideBySide(int width, int margin) {
  private static final String BETWEEN = " │ ";
  private static final int NARROWEST = 10;

  SideBySide {
    width = Math.max(width, margin + BETWEEN.length() + 2 * NARROWEST);
  }

  /// The lines of two texts beside each other.
  ///
  /// @param label stands before the first line
  List<String> rows(String label, String left, String right) {
    int column = (width - margin - BETWEEN.length()) / 2;
    List<String> lefts = wrapped(left, column);
    List<String> rights = wrapped(right, column);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
      String one = i < lefts.size() ? lefts.get(i) : "";
      String other = i < rights.size() ? rights.get(i) : "";
      rows.add(
          (padded(i == 0 ? label : "", margin) + padded(one, column) + BETWEEN + other)
              .stripTrailing());
    }
    return rows;
  }

  /// The lines of one text, behind the margin.
  List<String> rows(String label, String text) {
    List<String> lines = wrapped(text, width - margin);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      rows.add(padded(i == 0 ? label : "", margin) + lines.get(i));
    }
    return rows;
  }

  /// A text in lines that fit, broken where Unicode allows it (UAX 14) or, where that is nowhere,
  /// between two characters as people see them (UAX 29).
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text, BreakIterator.getLineInstance(ULocale.ROOT))) {
      if (cells(line) + cells(piece.stripTrailing()) > width && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      if (cells(piece.stripTrailing()) <= width) {
        line.append(piece);
        continue;
      }
      for (String seen : pieces(piece, BreakIterator.getCharacterInstance(ULocale.ROOT))) {
        if (cells(line) + cells(seen) > width && !line.isEmpty()) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(seen);
      }
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  private static List<String> pieces(String text, BreakIterator breaks) {
    List<String> pieces = new ArrayList<>();
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - cells(text)));
  }

  /// How many cells of a terminal a text takes.
  static int cells(CharSequence text) {
    return text.codePoints().map(point -> Math.max(0, WCWidth.wcwidth(point))).sum();
  }
}
