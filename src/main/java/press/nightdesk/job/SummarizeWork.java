package press.nightdesk.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Translated;
import press.nightdesk.shelf.Shelf;
import press.nightdesk.shelf.Waiting;
import press.nightdesk.summarize.Summarizer;

/// Articles that are translated, to be summarised.
record SummarizeWork(Shelf shelf, Summarizer summarizer) implements ModelWork<Waiting<Translated>> {
  private static final Blame BLAME = new Blame(Stage.SUMMARIZE);

  @Override
  public List<Waiting<Translated>> waiting(Edition edition, @Nullable ArticleId after, int limit) {
    return shelf.toSummarize(edition, after, limit);
  }

  @Override
  public ArticleId id(Waiting<Translated> waiting) {
    return waiting.item().article().id();
  }

  @Override
  public Outcome outcome(Edition edition, Waiting<Translated> waiting) {
    Translated translated = waiting.item();
    Article article = translated.article();
    return BLAME.of(
        article,
        () ->
            new Outcome.Summarizing(
                article.id(),
                article.revision(),
                summarizer.summarize(translated, edition.toString(), waiting.round())));
  }
}
