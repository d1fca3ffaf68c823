package press.nightdesk.shelf;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Verdict;

/// Writes down where a stage left articles, in batched statements.
///
/// An outcome counts only for an article that waits for its stage. So a replay after a kill
/// finds the article further on and changes nothing.
final class Checkpoint {
  /// The longest JSON that a column of work holds, in characters: H2's limit.
  static final int LONGEST = 1_048_576;

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final Failures failures;
  private final WorkCodec codec;
  private final Clock clock;

  Checkpoint(JdbcTemplate batches, Failures failures, WorkCodec codec, Clock clock) {
    this.database = JdbcClient.create(batches);
    this.batches = batches;
    this.failures = failures;
    this.codec = codec;
    this.clock = clock;
  }

  private record Key(String id, int revision) {}

  private record Row(long number, Status status) {}

  private record Change(long number, Status status, Work work) {}

  /// The outcomes as they are kept, each in its place.
  List<Outcome> record(Edition edition, List<Outcome> outcomes) {
    List<Work> works = outcomes.stream().map(outcome -> Work.of(outcome, codec)).toList();
    List<Outcome> kept = works.stream().map(Work::outcome).toList();
    List<Change> changes = changes(edition, works, rows(edition, kept));
    List<Object[]> translations = new ArrayList<>();
    List<Object[]> summaries = new ArrayList<>();
    for (Change change : changes) {
      Object[] row = {change.number(), change.work().checked()};
      switch (change.work().outcome()) {
        case Outcome.Translating _ -> translations.add(row);
        case Outcome.Summarizing _ -> summaries.add(row);
        case Outcome.Failed(int _, Failure failure) ->
            failures.add(edition, change.number(), failure);
      }
    }
    batches.batchUpdate("INSERT INTO translation VALUES (?, ?)", translations);
    batches.batchUpdate("INSERT INTO summary VALUES (?, ?)", summaries);
    update(changes);
    return kept;
  }

  private void update(List<Change> changes) {
    Instant now = clock.instant();
    batches.batchUpdate(
        "UPDATE article SET status = ?, finished_at = ? WHERE number = ?",
        changes,
        Math.max(1, changes.size()),
        (statement, change) -> {
          statement.setString(1, change.status().label());
          statement.setObject(2, change.status().open() ? null : now);
          statement.setLong(3, change.number());
        });
  }

  private static List<Change> changes(Edition edition, List<Work> works, Map<Key, Row> rows) {
    List<Change> changes = new ArrayList<>(works.size());
    for (Work work : works) {
      Outcome outcome = work.outcome();
      Key key = new Key(outcome.id().value(), outcome.revision());
      Row row = rows.get(key);
      if (row == null) {
        throw new IllegalStateException(
            "the shelf has no revision %d of %s in edition %s to record an outcome for"
                .formatted(key.revision(), key.id(), edition));
      }
      if (waits(row, outcome)) {
        Change change = new Change(row.number(), after(outcome), work);
        changes.add(change);
        rows.put(key, new Row(row.number(), change.status()));
      }
    }
    return changes;
  }

  private Map<Key, Row> rows(Edition edition, List<Outcome> outcomes) {
    Object ids = outcomes.stream().map(Outcome::id).map(ArticleId::value).toArray();
    Map<Key, Row> rows = new HashMap<>();
    database
        .sql(
            """
            SELECT id, revision, number, status FROM article WHERE id = ANY(?) AND edition = ?""")
        .param(ids)
        .param(edition.date())
        .query(
            row -> {
              rows.put(
                  new Key(row.getString("id"), row.getInt("revision")),
                  new Row(row.getLong("number"), Status.of(row.getString("status"))));
            });
    return rows;
  }

  private static boolean waits(Row row, Outcome outcome) {
    Status due = Status.waitingFor(stage(outcome));
    if (row.status() == Status.ARRIVED && due == Status.TRANSLATED) {
      throw new IllegalStateException(
          "%s has no translation on the shelf yet, so nothing of stage %s can be recorded"
              .formatted(outcome.id(), Stage.SUMMARIZE.label()));
    }
    return row.status() == due;
  }

  private static Stage stage(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Translating _ -> Stage.TRANSLATE;
      case Outcome.Summarizing _ -> Stage.SUMMARIZE;
      case Outcome.Failed failed -> failed.failure().stage();
    };
  }

  private static Status after(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Translating done -> unless(done.translation().verdict(), Status.TRANSLATED);
      case Outcome.Summarizing done -> unless(done.summary().verdict(), Status.SUMMARIZED);
      case Outcome.Failed _ -> Status.FAILED;
    };
  }

  private static Status unless(Verdict verdict, Status sound) {
    return verdict == Verdict.QUARANTINED ? Status.QUARANTINED : sound;
  }
}
