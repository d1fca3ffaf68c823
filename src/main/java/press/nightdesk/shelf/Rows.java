package press.nightdesk.shelf;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Language;
import press.nightdesk.domain.News;
import press.nightdesk.domain.Origin;
import press.nightdesk.domain.Predecessor;
import press.nightdesk.domain.Repeat;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Translation;

/// Rows of the shelf as the values they were made from.
final class Rows {
  /// What {@link #article} reads, of `article a` and `article_text t`.
  static final String ARTICLE =
      """
      a.id, a.revision, t.source, t.url, t.file, t.published, t.language, t.title, t.paragraphs
      """;

  private final WorkCodec codec;

  Rows(WorkCodec codec) {
    this.codec = codec;
  }

  Article article(ResultSet row) throws SQLException {
    return new Article(
        new ArticleId(row.getString("id")),
        row.getInt("revision"),
        origin(row),
        row.getObject("published", LocalDate.class),
        new Language(row.getString("language")),
        row.getString("title"),
        codec.paragraphs(row.getString("paragraphs")));
  }

  /// Reads `source`, `url` and `file`.
  static Origin origin(ResultSet row) throws SQLException {
    String url = row.getString("url");
    return new Origin(
        row.getString("source"), url == null ? null : URI.create(url), row.getString("file"));
  }

  /// Reads the column `translation` too.
  Translated translated(ResultSet row) throws SQLException {
    return new Translated(article(row), codec.translation(row.getString("translation")));
  }

  /// Reads the column `translation` too.
  Predecessor predecessor(ResultSet row) throws SQLException {
    return new Predecessor(article(row), codec.translation(row.getString("translation")));
  }

  /// Reads the columns `translation`, `summary` and `detail` too.
  Copy copy(ResultSet row) throws SQLException {
    String translation = row.getString("translation");
    String summary = row.getString("summary");
    return new Copy(
        article(row),
        translation == null ? null : codec.translation(translation),
        summary == null ? null : codec.summary(summary),
        row.getString("detail"));
  }

  /// Reads what {@link Dispatches#SELECT} selects.
  Dispatch dispatch(Edition edition, ResultSet row, List<Repeat> repeats) throws SQLException {
    String summaryText = row.getString("summary");
    String story = row.getString("story");
    Checked<Translation> translation = codec.translation(row.getString("translation"));
    Checked<Summary> summary = summaryText == null ? null : codec.summary(summaryText);
    boolean byHand =
        !translation.hand().corrected().isEmpty()
            || (summary != null && !summary.hand().corrected().isEmpty());
    return new Dispatch(
        edition,
        article(row),
        translation,
        summary,
        story == null ? null : new ArticleId(story),
        repeats,
        news(row, byHand));
  }

  private static News news(ResultSet row, boolean byHand) throws SQLException {
    Optional<Edition> updated = edition(row, "updated");
    if (updated.isPresent()) {
      return new News.Updated(updated.get());
    }
    Optional<Edition> told =
        Stream.concat(edition(row, "told").stream(), edition(row, "retold").stream())
            .min(Comparator.naturalOrder());
    if (told.isPresent()) {
      return new News.Retold(told.get());
    }
    return byHand || row.getInt("round") > 0 ? new News.Corrected() : News.FRESH;
  }

  private static Optional<Edition> edition(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(Edition::new);
  }

  static Skip skip(ResultSet row) throws SQLException {
    return new Skip(
        new ArticleId(row.getString("id")),
        row.getString("title"),
        row.getString("reason"),
        row.getString("detail"));
  }
}
