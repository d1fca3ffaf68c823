package press.nightdesk.shelf;

import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translation;

/// An article of an edition as a person finds it on the desk.
///
/// @param translation null if it has none yet
/// @param summary null if it has none yet
/// @param skipped why it was rightly left out; null if it was not
public record Copy(
    Article article,
    @Nullable Checked<Translation> translation,
    @Nullable Checked<Summary> summary,
    @Nullable String skipped) {
  /// The same with other work.
  public Copy with(
      @Nullable Checked<Translation> newTranslation, @Nullable Checked<Summary> newSummary) {
    return new Copy(article, newTranslation, newSummary, skipped);
  }
}
