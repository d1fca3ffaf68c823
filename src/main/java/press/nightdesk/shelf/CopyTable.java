package press.nightdesk.shelf;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Verdict;

/// Where people work on articles of an edition.
final class CopyTable {
  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Rows rows;
  private final Sayings sayings;
  private final WorkCodec codec;
  private final Clock clock;

  CopyTable(JdbcTemplate batches, Rows rows, Sayings sayings, WorkCodec codec, Clock clock) {
    this.database = JdbcClient.create(batches);
    this.batches = batches;
    this.rows = rows;
    this.sayings = sayings;
    this.codec = codec;
    this.clock = clock;
  }

  Optional<Copy> copy(Edition edition, ArticleId id) {
    return database
        .sql(
            """
            SELECT %s, r.checked AS translation, s.checked AS summary, k.detail
            FROM article a
            JOIN article_text t ON t.article = a.number
            LEFT JOIN translation r ON r.article = a.number
            LEFT JOIN summary s ON s.article = a.number
            LEFT JOIN skip k ON k.article = a.number
            WHERE a.id = ? AND a.edition = ? AND a.status <> 'superseded'
            ORDER BY a.revision DESC LIMIT 1"""
                .formatted(Rows.ARTICLE))
        .params(id.value(), edition.date())
        .query((row, _) -> rows.copy(row))
        .optional();
  }

  void revise(Edition edition, List<Revised> all) {
    for (Revised revised : all) {
      ArticleId id = revised.copy().article().id();
      sayings.takeBack(id, revised.unsaid());
      sayings.keep(id, revised.said());
      put(edition, revised.copy());
    }
  }

  private void put(Edition edition, Copy copy) {
    Checked<Translation> translation = copy.translation();
    if (translation == null) {
      return;
    }
    long number =
        database
            .sql("SELECT number FROM article WHERE id = ? AND revision = ? AND edition = ?")
            .params(copy.article().id().value(), copy.article().revision(), edition.date())
            .query(Long.class)
            .single();
    replace("translation", number, codec.translation(translation));
    boolean broken = translation.verdict() == Verdict.QUARANTINED;
    Checked<Summary> summary = broken ? null : copy.summary();
    replace("summary", number, summary == null ? null : codec.summary(summary));
    Status status = status(broken, summary);
    if (broken) {
      batches.update("DELETE FROM failure WHERE article = ?", number);
    }
    // What failed at its summary stays so until it is tried again, unless it has got no further.
    batches.update(
        "UPDATE article SET status = ?, finished_at = ? WHERE number = ? AND (? OR status <> 'failed')",
        status.label(),
        status.open() ? null : clock.instant(),
        number,
        broken);
  }

  /// A faulty translation has no summary.
  private static Status status(boolean broken, @Nullable Checked<Summary> summary) {
    if (broken || (summary != null && summary.verdict() == Verdict.QUARANTINED)) {
      return Status.QUARANTINED;
    }
    return summary == null ? Status.TRANSLATED : Status.SUMMARIZED;
  }

  private void replace(String table, long number, @Nullable String checked) {
    if (checked == null) {
      batches.update("DELETE FROM %s WHERE article = ?".formatted(table), number);
    } else if (checked.length() > Checkpoint.LONGEST) {
      throw new IllegalArgumentException(
          "with these texts its %s takes %,d characters, the shelf keeps %,d"
              .formatted(table, checked.length(), Checkpoint.LONGEST));
    } else {
      batches.update("MERGE INTO %s KEY (article) VALUES (?, ?)".formatted(table), number, checked);
    }
  }
}
