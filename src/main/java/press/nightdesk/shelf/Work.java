package press.nightdesk.shelf;

import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Stage;

/// An outcome in the form in which it is kept.
///
/// @param checked the JSON of a translation or a summary; null of a failure
record Work(Outcome outcome, @Nullable String checked) {
  /// Work longer than its column is a failure of its article. Were it left to the database to
  /// refuse it, the neighbours in the same transaction would go with it, at every restart again.
  static Work of(Outcome outcome, WorkCodec codec) {
    return switch (outcome) {
      case Outcome.Translating done ->
          fitting(
              done,
              codec.translation(done.translation()),
              Stage.TRANSLATE,
              done.translation().provenance());
      case Outcome.Summarizing done ->
          fitting(
              done, codec.summary(done.summary()), Stage.SUMMARIZE, done.summary().provenance());
      case Outcome.Failed failed -> new Work(failed, null);
    };
  }

  private static Work fitting(Outcome done, String checked, Stage stage, Provenance provenance) {
    if (checked.length() <= Checkpoint.LONGEST) {
      return new Work(done, checked);
    }
    Failure failure = tooLong(done.id(), stage, checked.length(), provenance.attempts());
    return new Work(new Outcome.Failed(done.revision(), failure), null);
  }

  private static Failure tooLong(ArticleId id, Stage stage, int length, int attempts) {
    return new Failure(
        id,
        null,
        stage,
        "too-long-to-keep",
        "the result of stage %s takes %,d characters, the shelf keeps %,d"
            .formatted(stage.label(), length, Checkpoint.LONGEST),
        "retry it, or split the article",
        attempts);
  }
}
