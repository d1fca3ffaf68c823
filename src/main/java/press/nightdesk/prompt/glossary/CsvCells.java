package press.nightdesk.prompt.glossary;

import java.util.regex.Pattern;

/// Cells that a spreadsheet would take for formulas: an apostrophe before them keeps them text, as
/// OWASP advises against CSV injection. It is put there on writing and taken off on reading.
final class CsvCells {
  private static final Pattern FORMULA = Pattern.compile("(?s)[\\s']*[=+\\-@|%\\t\\r].*");
  private static final char APOSTROPHE = '\'';

  private CsvCells() {}

  static String written(String text) {
    return FORMULA.matcher(text).matches() ? APOSTROPHE + text : text;
  }

  static String read(String cell) {
    boolean guarded = !cell.isEmpty() && cell.charAt(0) == APOSTROPHE;
    return guarded && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
