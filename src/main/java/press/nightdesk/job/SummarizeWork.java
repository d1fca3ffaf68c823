package press.nightdesk.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.check.LastWord;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Words;
import press.nightdesk.shelf.Shelf;
import press.nightdesk.shelf.Waiting;
import press.nightdesk.summarize.Summarizer;

/// Articles that are translated, to be summarised.
///
/// @param lastWord gives people the last word
record SummarizeWork(Shelf shelf, Summarizer summarizer, LastWord lastWord)
    implements ModelWork<Waiting<Translated>> {
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
                article.id(), article.revision(), summarized(edition, waiting)));
  }

  private Checked<Summary> summarized(Edition edition, Waiting<Translated> waiting) {
    Translated translated = waiting.item();
    Article article = translated.article();
    int round = waiting.round();
    Words words = waiting.words();
    return words.isEmpty()
        ? summarizer.summarize(translated, edition.toString(), round)
        : lastWord.on(
            translated,
            summarizer
                .under(LastWord.waiving(article, words))
                .summarize(translated, edition.toString(), round),
            words);
  }
}
