package press.nightdesk.prompt.glossary;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// Writes terms as lines of `glossary.csv`.
public final class GlossaryLines {
  private GlossaryLines() {}

  /// The header row, then a line for each term; what a spreadsheet would take for a formula is kept
  /// text.
  public static List<String> of(List<Term> terms) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(CsvGlossary.COLUMNS);
      for (Term term : terms) {
        csv.writeRecord(
            CsvCells.written(term.ru()),
            CsvCells.written(String.join(" | ", term.english())),
            term.kind().label(),
            CsvCells.written(term.note()),
            Objects.toString(term.validFrom(), ""));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory can be written", impossible);
    }
    return text.toString().lines().toList();
  }
}
