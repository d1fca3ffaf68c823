package press.nightdesk.job;

import java.util.EnumSet;
import java.util.Set;
import press.nightdesk.domain.ArticleId;

/// An article whose work is behind the job.
///
/// @param title the English headline, or the Russian one if there is none
/// @param translation in what its translation is behind; empty if it is not
/// @param summary the same of its summary; a new translation makes a new summary in any case
public record StaleArticle(
    ArticleId id, String title, Set<StaleCause> translation, Set<StaleCause> summary) {
  public StaleArticle {
    translation = Set.copyOf(translation);
    summary = Set.copyOf(summary);
  }

  /// In what either is behind, in order.
  public Set<StaleCause> causes() {
    EnumSet<StaleCause> all = EnumSet.noneOf(StaleCause.class);
    all.addAll(translation);
    all.addAll(summary);
    return all;
  }

  /// Only as far as it is behind in one of these.
  StaleArticle by(Set<StaleCause> causes) {
    return new StaleArticle(id, title, both(translation, causes), both(summary, causes));
  }

  private static Set<StaleCause> both(Set<StaleCause> some, Set<StaleCause> others) {
    EnumSet<StaleCause> both = EnumSet.noneOf(StaleCause.class);
    some.stream().filter(others::contains).forEach(both::add);
    return both;
  }
}
