package press.nightdesk.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.job.EditedArticle.Bitext;
import press.nightdesk.publish.bitext.ReviewReader;
import press.nightdesk.publish.bitext.ReviewUnreadable;
import press.nightdesk.publish.bitext.Reviewed;

/// A `review.xlf` (XLIFF 2) that people have edited. It has no summaries, and does not say of
/// which edition it is.
final class EditedReview implements EditedForm {
  @Override
  public List<Mistake> read(Path file, Consumer<EditedArticle> articles) throws IOException {
    List<Reviewed> reviewed;
    try {
      reviewed = ReviewReader.read(file);
    } catch (ReviewUnreadable unreadable) {
      return List.of(
          new Mistake(
              file.toString(),
              "%s; edit the review.xlf of the edition, and its targets only"
                  .formatted(unreadable.getMessage())));
    }
    Map<ArticleId, Map<Integer, Bitext>> texts = new LinkedHashMap<>();
    Map<ArticleId, Integer> revisions = new LinkedHashMap<>();
    for (Reviewed unit : reviewed) {
      texts
          .computeIfAbsent(unit.article(), _ -> new TreeMap<>())
          .put(unit.paragraph(), new Bitext(unit.source(), unit.text()));
      revisions.put(unit.article(), unit.revision());
    }
    texts.forEach(
        (id, units) ->
            articles.accept(
                new EditedArticle(
                    "%s, article %s".formatted(file, id),
                    id,
                    null,
                    revisions.get(id),
                    units,
                    null,
                    false)));
    return List.of();
  }
}
