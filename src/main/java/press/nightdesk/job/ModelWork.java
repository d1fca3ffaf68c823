package press.nightdesk.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Outcome;

/// What a stage takes from the shelf and does with it.
///
/// @param <I> what it works on
interface ModelWork<I> {
  /// What still needs this stage, in order of id.
  ///
  /// @param after begins behind this one; null begins at the first
  List<I> waiting(Edition edition, @Nullable ArticleId after, int limit);

  /// The article that a piece of work is about.
  ArticleId id(I item);

  /// Does it. What goes wrong with this article alone is an outcome.
  ///
  /// @throws RuntimeException what would go wrong with every article
  Outcome outcome(Edition edition, I item);
}
