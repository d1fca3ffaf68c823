package press.nightdesk.publish.table;

import press.nightdesk.publish.XmlText;

/// Text made fit for a cell of a spreadsheet that opens the file without being told anything.
final class Cell {
  /// The most characters a cell holds in Excel.
  static final int LONGEST = 32_767;

  /// What makes a formula or a command of a cell that begins with it, in full width too, and what
  /// a spreadsheet may skip on its way there.
  private static final String DANGEROUS = "=+-@\t\r\n|%＝＋－＠";

  private Cell() {}

  /// The text as a cell that stays text: one that could be taken for a formula begins with an
  /// apostrophe (OWASP, CSV injection), and one that is too long ends with an ellipsis.
  static String of(String text) {
    String legal = XmlText.legal(text);
    int first = 0;
    while (first < legal.length() && isSkipped(legal.charAt(first))) {
      first++;
    }
    boolean dangerous =
        (first < legal.length() && DANGEROUS.indexOf(legal.charAt(first)) >= 0)
            || (!legal.isEmpty() && DANGEROUS.indexOf(legal.charAt(0)) >= 0);
    return cut(dangerous ? "'" + legal : legal);
  }

  /// Spaces, and characters that nobody sees.
  private static boolean isSkipped(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT
        || character == '\uFFFD';
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = LONGEST - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
