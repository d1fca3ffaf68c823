package press.nightdesk.job;

import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Verdict;

/// An article of an edition in a list.
///
/// @param title its headline in English, else in Russian; null if it could not be read
/// @param verdict null unless it is published or quarantined
/// @param findings how many stand
/// @param failure null unless it failed
/// @param skip null unless it was left out
public record ArticleLine(
    ArticleId id,
    @Nullable String title,
    ArticleState state,
    @Nullable Verdict verdict,
    int findings,
    @Nullable Failure failure,
    @Nullable Skip skip) {
  static ArticleLine of(Dispatch dispatch) {
    Article article = dispatch.article();
    var work = dispatch.translation().work();
    return new ArticleLine(
        article.id(),
        work == null ? article.title() : work.title().orElse(article.title()),
        ArticleState.of(dispatch),
        dispatch.verdict(),
        (int) dispatch.findings().stream().filter(finding -> finding.stands()).count(),
        null,
        null);
  }

  static ArticleLine of(Failure failure) {
    return new ArticleLine(
        failure.id(), failure.title(), ArticleState.FAILED, null, 0, failure, null);
  }

  static ArticleLine of(Skip skip) {
    return new ArticleLine(skip.id(), skip.title(), ArticleState.SKIPPED, null, 0, null, skip);
  }

  static ArticleLine waiting(Article article, ArticleState state) {
    return new ArticleLine(article.id(), article.title(), state, null, 0, null, null);
  }
}
