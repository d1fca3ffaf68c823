package press.nightdesk.prompt.glossary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `glossary.csv`: RFC 4180 with a header row, comma or semicolon, an entry a line. A cell
/// stands on one line, so that a quotation mark that is never closed costs one entry.
final class CsvGlossary {
  /// The columns, as the header row names them; the last two may be absent.
  static final List<String> COLUMNS = List.of("russian", "english", "kind", "note", "valid from");

  private static final int REQUIRED = 3;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char QUOTE = '"';

  /// The first line of a file that Excel is to open.
  private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=.\"?,*;*");

  private final Path file;
  private final Entries entries;
  private final GlossaryMistakes mistakes;

  CsvGlossary(Path file, Entries entries, GlossaryMistakes mistakes) {
    this.file = file;
    this.entries = entries;
    this.mistakes = mistakes;
  }

  /// @param text the whole file
  void read(String text) {
    List<String> lines = withoutMark(text).lines().toList();
    int header = 0;
    while (header < lines.size()
        && (lines.get(header).isBlank() || SEPARATOR.matcher(lines.get(header)).matches())) {
      header++;
    }
    if (header == lines.size()) {
      mistakes.add(file, 0, "a glossary has a header row", "begin it with " + line(COLUMNS));
      return;
    }
    char delimiter = delimiter(lines.get(header));
    List<String> columns = columns(lines.get(header), delimiter, header + 1);
    for (int i = header + 1; i < lines.size() && !columns.isEmpty(); i++) {
      if (entries.full()) {
        mistakes.add(
            file, i + 1, "a glossary has at most %d entries".formatted(Entries.MOST), "shorten it");
        return;
      }
      entry(lines.get(i), delimiter, columns, i + 1);
    }
  }

  private static char delimiter(String header) {
    return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
  }

  private List<String> columns(String header, char delimiter, int line) {
    List<String> columns = new ArrayList<>();
    for (String cell : cells(header, delimiter, line)) {
      columns.add(cell.strip().toLowerCase(Locale.ROOT));
    }
    Set<String> different = new HashSet<>(columns);
    boolean known = COLUMNS.containsAll(different) && different.size() == columns.size();
    if (known && different.containsAll(COLUMNS.subList(0, REQUIRED))) {
      return columns;
    }
    mistakes.add(
        file,
        line,
        "the header row names the columns russian, english and kind, and may name note and"
            + " valid from",
        "write " + line(COLUMNS));
    return List.of();
  }

  private void entry(String text, char delimiter, List<String> columns, int line) {
    List<String> cells = cells(text, delimiter, line);
    if (cells.stream().allMatch(String::isBlank)) {
      return;
    }
    if (cells.size() != columns.size()) {
      mistakes.add(
          file,
          line,
          "a line has as many cells as the header row: %d, not %d"
              .formatted(columns.size(), cells.size()),
          "put a cell with a comma, semicolon or quotation mark in quotation marks");
      return;
    }
    entries.add(
        new Entries.Written(
            cell("russian", columns, cells),
            cell("english", columns, cells),
            cell("kind", columns, cells),
            cell("note", columns, cells),
            cell("valid from", columns, cells)),
        new Entries.Place(file, line));
  }

  private List<String> cells(String text, char delimiter, int line) {
    if (text.isBlank()) {
      return List.of();
    }
    // At the end of a text FastCSV closes a cell by itself.
    if (text.chars().filter(c -> c == QUOTE).count() % 2 > 0) {
      return broken(line);
    }
    try {
      return CsvReader.builder()
          .fieldSeparator(delimiter)
          .allowExtraCharsAfterClosingQuote(false)
          .ofSingleCsvRecord(text)
          .getFields();
    } catch (CsvParseException broken) {
      return broken(line);
    }
  }

  private List<String> broken(int line) {
    mistakes.add(
        file,
        line,
        "the quotation marks of a cell pair, on one line",
        "double a quotation mark within a cell, and put the cell in quotation marks");
    return List.of();
  }

  private static String cell(String column, List<String> columns, List<String> cells) {
    int at = columns.indexOf(column);
    return at < 0 ? "" : CsvCells.read(cells.get(at));
  }

  private static String line(List<String> columns) {
    return String.join(",", columns);
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
