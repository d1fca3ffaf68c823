package press.nightdesk.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// CSV with a header row (RFC 4180), whatever its delimiter. The records are cut out by
/// {@link CsvCutter} and taken apart by FastCSV, each by itself, so that none can swallow others.
final class CsvRecords implements RecordForm {
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  /// The first line of a file that Excel is to open.
  private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=(.)\"?");

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
  public Pieces pieces(Lines lines, DumpEncoding encoding) throws UnfitException, IOException {
    CsvLines text = new CsvLines(lines, encoding, limits);
    CsvLines.Line header = text.next();
    while (header != null && header.isBlank()) {
      header = text.next();
    }
    if (header == null) {
      throw empty();
    }
    Matcher separator = SEPARATOR.matcher(header.text());
    Character named = separator.matches() ? Character.valueOf(separator.group(1).charAt(0)) : null;
    CsvLines.Line row = named == null ? header : text.next();
    if (row == null) {
      throw empty();
    }
    Header columns = header(row.text(), named);
    CsvLikeness likeness = new CsvLikeness(row.text(), columns::keys);
    CsvCutter cutter = new CsvCutter(text, columns.delimiter(), columns.size(), limits, likeness);
    return () -> piece(cutter, columns);
  }

  private static UnfitException empty() {
    return new UnfitException(Unfit.EMPTY, "it holds no header row")
        .withRemedy("export it anew with a header row that names its columns, or leave it out");
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

  /// @param named the delimiter that the file itself names; null if it names none
  private Header header(String row, @Nullable Character named) throws UnfitException {
    Character known = delimiter == null ? named : delimiter;
    List<Character> candidates = known == null ? DELIMITERS : List.of(known);
    Header widest = null;
    UnfitException broken = null;
    for (char candidate : candidates) {
      Header header;
      try {
        header = new Header(candidate, split(row, candidate), names);
      } catch (UnfitException unpaired) {
        // Columns in quotation marks are broken by any delimiter but their own.
        broken = unpaired;
        continue;
      }
      if (header.isEnough()) {
        header.requireClear();
        return header;
      }
      widest = widest == null || widest.size() < header.size() ? header : widest;
    }
    if (widest == null && broken != null) {
      throw broken;
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
      return positions(name).findFirst().orElse(-1);
    }

    private IntStream positions(String name) {
      return IntStream.range(0, columns.size())
          .filter(i -> PlainText.strip(columns.get(i)).equalsIgnoreCase(name));
    }

    /// @throws UnfitException if a column that is needed is there twice: which is meant?
    void requireClear() throws UnfitException {
      for (String name :
          List.of(
              names.id(),
              names.url(),
              names.source(),
              names.published(),
              names.title(),
              names.text())) {
        if (positions(name).count() > 1) {
          throw new UnfitException(
              Unfit.NO_COLUMN,
              "its header row has the column '%s' more than once; which is meant?".formatted(name));
        }
      }
    }

    /// Identity, address and date of a record; nothing if it cannot be taken apart.
    List<String> keys(String record) {
      try {
        List<String> values = split(record, delimiter);
        return Stream.of(names.id(), names.url(), names.published())
            .mapToInt(this::column)
            .filter(column -> column >= 0)
            .mapToObj(column -> column < values.size() ? values.get(column) : "")
            .toList();
      } catch (UnfitException broken) {
        return List.of();
      }
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
