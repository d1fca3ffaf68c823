package press.nightdesk.publish.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Point;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translation;
import press.nightdesk.publish.EditionFolder;
import press.nightdesk.publish.Publication;

/// `records.csv`: a row per record for spreadsheets, with a byte order mark, CRLF and every cell in
/// quotation marks. `records.jsonl` says all of it; this leaves out what has no place in a cell.
public final class Table implements Publication {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "revision",
          "edition",
          "source",
          "url",
          "published",
          "verdict",
          "findings",
          "topic",
          "headline",
          "abstract",
          "points",
          "title_ru",
          "title_en",
          "text_ru",
          "text_en",
          "model",
          "recorded");

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public List<Path> publish(NightEdition edition, EditionFolder folder) {
    return List.of(folder.write("records.csv", out -> write(edition.dispatches(), out)));
  }

  private static void write(List<Dispatch> dispatches, Writer out) throws IOException {
    out.write(BYTE_ORDER_MARK);
    // The caller closes what it has opened; closing the table would do so before it is durable.
    CsvWriter table =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(QuoteStrategies.ALWAYS)
            .build(out);
    table.writeRecord(COLUMNS);
    dispatches.forEach(dispatch -> table.writeRecord(row(dispatch)));
    table.flush();
  }

  private static List<String> row(Dispatch dispatch) {
    Article article = dispatch.article();
    URI url = article.origin().url();
    LocalDate published = article.published();
    Checked<Summary> checked = dispatch.summary();
    Summary summary = checked == null ? null : checked.work();
    Translation translation = dispatch.translation().work();
    return List.of(
            article.id().value(),
            String.valueOf(article.revision()),
            dispatch.edition().toString(),
            article.origin().name(),
            url == null ? "" : url.toString(),
            published == null ? "" : published.toString(),
            dispatch.verdict().label(),
            codes(dispatch.findings()),
            summary == null ? "" : summary.topic(),
            summary == null ? "" : summary.headline(),
            summary == null ? "" : summary.lead(),
            summary == null ? "" : lines(summary.points().stream().map(Table::point).toList()),
            article.title(),
            translation == null ? "" : translation.title().orElse(""),
            lines(article.paragraphs().stream().map(Paragraph::text).toList()),
            translation == null
                ? ""
                : lines(translation.body().stream().map(Paragraph::text).toList()),
            dispatch.translation().provenance().model(),
            String.valueOf(dispatch.translation().provenance().recorded()))
        .stream()
        .map(Cell::of)
        .toList();
  }

  private static String codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).distinct().collect(Collectors.joining(", "));
  }

  private static String point(Point point) {
    return point.text() + " " + point.paragraphs();
  }

  private static String lines(List<String> texts) {
    return String.join("\n", texts);
  }
}
