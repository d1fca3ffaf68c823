package press.nightdesk.source.html;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Writes tables of data as paragraphs, a row each, so that the search for the main text keeps
/// them: it takes a table for a layout and throws it out.
///
/// What is data and what is layout is told as browsers' reader views tell it (`_markDataTables`
/// of Mozilla's Readability): by a caption, header cells, groups of columns or rows; else by size.
final class DataTables {
  /// Between two cells of a row.
  static final String BORDER = " | ";

  private static final String OF_DATA = "caption:not(:empty), col, colgroup, tfoot, thead, th";
  /// A cell with more characters is a column of a page.
  private static final int LONGEST_CELL = 500;

  private static final int MANY_ROWS = 10;
  private static final int MANY_COLUMNS = 4;
  private static final int MANY_CELLS = 10;

  private DataTables() {}

  /// Changes the page.
  static void toParagraphs(Document page) {
    page.select("table").stream().filter(DataTables::isData).toList().forEach(DataTables::write);
  }

  private static boolean isData(Element table) {
    if (table.attr("role").equals("presentation")
        || table.attr("role").equals("none")
        || table.attr("datatable").equals("0")
        || table.select("table").size() > 1
        || !table.select("form, input").isEmpty()) {
      return false;
    }
    if (table.select("td").stream().anyMatch(cell -> cell.text().length() > LONGEST_CELL)) {
      return false;
    }
    List<Element> rows = table.select("tr");
    int columns = rows.stream().mapToInt(row -> row.select("> td, > th").size()).max().orElse(0);
    return table.hasAttr("summary")
        || !table.select(OF_DATA).isEmpty()
        || (columns > 1
            && (rows.size() >= MANY_ROWS
                || columns > MANY_COLUMNS
                || rows.size() * columns > MANY_CELLS));
  }

  private static void write(Element table) {
    Element rows = new Element("div");
    table.select("caption, tr").stream()
        .map(DataTables::line)
        .filter(line -> !line.isEmpty())
        .forEach(line -> rows.appendElement("p").text(line));
    table.replaceWith(rows);
  }

  private static String line(Element row) {
    return row.normalName().equals("caption")
        ? row.text()
        : row.select("> td, > th").stream()
            .map(Element::text)
            .filter(cell -> !cell.isBlank())
            .collect(Collectors.joining(BORDER));
  }
}
