package press.nightdesk.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Fills lines of plain text.
final class Columns {
  /// How wide a line may be, in code points: what mail of plain text keeps to.
  static final int WIDTH = 72;

  private static final Pattern SPACES = Pattern.compile(" +");

  private Columns() {}

  /// The text broken at spaces; a word that is longer than a line is broken where the line ends.
  ///
  /// @param first what the first line begins with
  /// @param next what every other line begins with
  static List<String> fill(String text, String first, String next) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : SPACES.splitAsStream(text).toList()) {
      if (!empty && width(line) + 1 + width(word) > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      String rest = empty ? word : " " + word;
      while (width(line) + width(rest) > WIDTH) {
        int room = rest.offsetByCodePoints(0, WIDTH - width(line));
        lines.add(line + rest.substring(0, room));
        rest = rest.substring(room);
        line = new StringBuilder(next);
      }
      line.append(rest);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  private static int width(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
