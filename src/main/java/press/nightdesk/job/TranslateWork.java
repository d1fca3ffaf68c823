package press.nightdesk.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import press.nightdesk.check.LastWord;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Predecessor;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Translation;
import press.nightdesk.domain.Words;
import press.nightdesk.shelf.Shelf;
import press.nightdesk.shelf.Waiting;
import press.nightdesk.translate.Translator;

/// Articles that have arrived, to be translated.
///
/// @param lastWord gives people the last word
record TranslateWork(Shelf shelf, Translator translator, LastWord lastWord)
    implements ModelWork<Waiting<Article>> {
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
                article.id(), article.revision(), translated(edition, waiting)));
  }

  private Checked<Translation> translated(Edition edition, Waiting<Article> waiting) {
    Article article = waiting.item();
    int round = waiting.round();
    Words words = waiting.words();
    Map<Integer, String> given = new TreeMap<>();
    words.in(article).forEach((n, correction) -> given.put(n, correction.text()));
    Predecessor before = shelf.predecessor(article).orElse(null);
    if (words.isEmpty()) {
      return translator.translate(article, before, given, edition.toString(), round);
    }
    return lastWord.on(
        article,
        translator
            .under(LastWord.waiving(article, words))
            .translate(article, before, given, edition.toString(), round),
        words);
  }
}
