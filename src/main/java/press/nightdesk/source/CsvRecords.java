package press.nightdesk.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// CSV with a header row (RFC 4180), whatever its delimiter. The records are cut out by
/// {@link CsvCutter} and taken apart by FastCSV, each by itself, so that none can swallow others.
final class CsvRecords implements RecordForm {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  private final FieldNames names;
  private final Limits limits;
  private final @Nullable Character delimiter;

  /// @param delimiter null to find it out by the header row
  CsvRecords(FieldNames names, Limits limits, @Nullable Character delimiter) {
    this.names = names;
    this.limits = limits;
    this.delimiter = delimiter;
  }

  @Override
  public Pieces pieces(Lines lines, Charset charset) throws UnfitException, IOException {
    CsvLines text = new CsvLines(lines, charset, limits);
    CsvLines.Line header = text.next();
    while (header != null && header.isBlank()) {
      header = text.next();
    }
    if (header == null) {
      throw new UnfitException(Unfit.EMPTY, "it holds no header row");
    }
    Header columns = header(header.text());
    CsvCutter cutter = new CsvCutter(text, columns.delimiter(), columns.size(), limits);
    return () -> piece(cutter, columns);
  }

  private static @Nullable Piece piece(CsvCutter cutter, Header columns) throws IOException {
    CsvCutter.Cut cut = cutter.next();
    return switch (cut) {
      case null -> null;
      case CsvCutter.Cut(long from, long to, var text, var broken) when broken != null ->
          Piece.broken(from, to, broken);
      case CsvCutter.Cut(long from, long to, String text, var _) ->
          new Piece(from, to, 2L * text.length(), () -> columns.fields(text));
    };
  }

  private Header header(String row) throws UnfitException {
    List<Character> candidates = delimiter == null ? DELIMITERS : List.of(delimiter);
    Header widest = null;
    for (char candidate : candidates) {
      Header header = new Header(candidate, split(row, candidate), names);
      if (header.isEnough()) {
        return header;
      }
      widest = widest == null || widest.size() < header.size() ? header : widest;
    }
    throw new UnfitException(
        Unfit.NO_COLUMN,
        "its header row has no columns '%s' and '%s'; it has: %s"
            .formatted(names.title(), names.text(), shown(widest)));
  }

  private static String shown(@Nullable Header header) {
    String columns = header == null ? "" : String.join(", ", header.columns());
    return columns.length() > 200 ? columns.substring(0, 200) + "…" : columns;
  }

  private static List<String> split(String record, char delimiter) throws UnfitException {
    try {
      return CsvReader.builder().fieldSeparator(delimiter).ofSingleCsvRecord(record).getFields();
    } catch (CsvParseException broken) {
      throw new UnfitException(Unfit.BROKEN_RECORD, "its quotation marks do not pair");
    }
  }

  /// The header row.
  private record Header(char delimiter, List<String> columns, FieldNames names) {
    int size() {
      return columns.size();
    }

    boolean isEnough() {
      return column(names.title()) >= 0 && column(names.text()) >= 0;
    }

    private int column(String name) {
      for (int i = 0; i < columns.size(); i++) {
        String column = PlainText.strip(columns.get(i));
        if (column.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
          return i;
        }
      }
      return -1;
    }

    RecordFields fields(String record) throws UnfitException {
      List<String> values = split(record, delimiter);
      if (values.size() != columns.size()) {
        throw new UnfitException(
            Unfit.BROKEN_RECORD,
            "it has %d columns, the header row %d".formatted(values.size(), columns.size()));
      }
      return new RecordFields(
          value(values, names.id()),
          value(values, names.url()),
          value(values, names.source()),
          value(values, names.published()),
          value(values, names.title()),
          value(values, names.text()),
          null);
    }

    private @Nullable String value(List<String> values, String name) {
      int column = column(name);
      return column < 0 || values.get(column).isBlank() ? null : values.get(column);
    }
  }
}
