package press.nightdesk.source;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;

/// Articles in files that hold many: JSON Lines, or CSV with a header row. Files are read as
/// streams; in memory are the records being looked at and a bounded number ahead of them.
public final class DumpSource implements ArticleSource {
  private final String name;
  private final SourceFiles files;
  private final RecordForm form;
  private final @Nullable Charset encoding;
  private final ArticleMaker maker;

  private DumpSource(
      String name,
      SourceFiles files,
      RecordForm form,
      @Nullable Charset encoding,
      ArticleMaker maker) {
    this.name = name;
    this.files = files;
    this.form = form;
    this.encoding = encoding;
    this.maker = maker;
  }

  /// JSON Lines: an object a line. A folder means its `.jsonl` and `.ndjson` files.
  ///
  /// @param name the source's name
  /// @param path as the job file writes it, with forward slashes
  /// @param base what a relative path is relative to
  /// @param encoding of all files; null to find it out file by file
  /// @throws IllegalArgumentException if the path makes no sense
  public static DumpSource jsonLines(
      String name,
      String path,
      Path base,
      @Nullable Charset encoding,
      FieldNames fields,
      ArticleMaker maker) {
    return new DumpSource(
        name,
        new SourceFiles(path, base, List.of(".jsonl", ".ndjson")),
        new JsonLines(fields, maker.newsroom().limits()),
        encoding,
        maker);
  }

  /// CSV with a header row. A folder means its `.csv` and `.tsv` files.
  ///
  /// @param delimiter null to find it out by the header row of each file
  /// @see #jsonLines the other parameters
  public static DumpSource csv(
      String name,
      String path,
      Path base,
      @Nullable Charset encoding,
      @Nullable Character delimiter,
      FieldNames fields,
      ArticleMaker maker) {
    return new DumpSource(
        name,
        new SourceFiles(path, base, List.of(".csv", ".tsv")),
        new CsvRecords(fields, maker.newsroom().limits(), delimiter),
        encoding,
        maker);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Stream<Arrival> arrivals() {
    maker.begin();
    DumpReading reading = new DumpReading(name, files.found(), form, encoding, maker);
    return ReadAhead.arrivals(reading).onClose(reading::close);
  }

  @Override
  public Optional<String> absence() {
    return files.absence();
  }

  @Override
  public List<String> remarks() {
    return maker.remarks();
  }
}
