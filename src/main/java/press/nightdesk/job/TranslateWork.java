package press.nightdesk.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.shelf.Shelf;
import press.nightdesk.shelf.Waiting;
import press.nightdesk.translate.Translator;

/// Articles that have arrived, to be translated.
record TranslateWork(Shelf shelf, Translator translator) implements ModelWork<Waiting<Article>> {
  private static final Blame BLAME = new Blame(Stage.TRANSLATE);

  @Override
  public List<Waiting<Article>> waiting(Edition edition, @Nullable ArticleId after, int limit) {
    return shelf.toTranslate(edition, after, limit);
  }

  @Override
  public ArticleId id(Waiting<Article> waiting) {
    return waiting.item().id();
  }

  @Override
  public Outcome outcome(Edition edition, Waiting<Article> waiting) {
    Article article = waiting.item();
    return BLAME.of(
        article,
        () ->
            new Outcome.Translating(
                article.id(),
                article.revision(),
                translator.translate(
                    article,
                    shelf.predecessor(article).orElse(null),
                    edition.toString(),
                    waiting.round())));
  }
}
