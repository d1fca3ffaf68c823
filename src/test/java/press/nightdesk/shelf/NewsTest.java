package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.domain.Articles.TOMORROW;
import static press.nightdesk.domain.Articles.TONIGHT;
import static press.nightdesk.domain.Articles.article;
import static press.nightdesk.domain.Articles.reworded;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.News;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Release;

class NewsTest {
  private final ShelfFile file;

  NewsTest(@TempDir Path folder) {
    file = new ShelfFile(folder);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private void publish(Edition edition, Article article, int revision) {
    file.take(edition, article);
    file.finish(edition, article, revision);
  }

  private News news(Edition edition) {
    return file.contents(edition).dispatches().getFirst().news();
  }

  @Nested
  class AnArticle {
    @Test
    void isFreshIfNobodyReadOfItBefore() {
      publish(TONIGHT, article("a"), 1);
      assertThat(news(TONIGHT)).isEqualTo(News.FRESH);
    }

    @Test
    void isAnUpdateIfAnEarlierEditionHadAnotherRevision() {
      publish(TONIGHT, article("a"), 1);
      publish(TOMORROW, reworded(article("a")), 2);
      assertThat(news(TOMORROW)).isEqualTo(new News.Updated(TONIGHT));
    }

    @Test
    void isFreshIfItsEarlierRevisionCameTheSameNight() {
      publish(TONIGHT, article("a"), 1);
      publish(TONIGHT, reworded(article("a")), 2);
      assertThat(news(TONIGHT)).isEqualTo(News.FRESH);
    }

    @Test
    void isFreshIfItsEarlierRevisionNeverCameSoFar() {
      file.take(TONIGHT, article("a"));
      publish(TOMORROW, reworded(article("a")), 2);
      assertThat(news(TOMORROW)).isEqualTo(News.FRESH);
    }

    @Test
    void isCorrectedIfItWasHeldBackAndMadeAnew() {
      Article article = article("a");
      file.take(TONIGHT, article);
      file.record(TONIGHT, new Outcome.Translating(article.id(), 1, Articles.unsound(article)));
      file.shelf().takeUpAgain(TONIGHT, null);
      file.finish(TONIGHT, article, 1);
      assertThat(news(TONIGHT)).isEqualTo(new News.Corrected());
    }
  }

  @Nested
  class WhatCameOutLast {
    @Test
    void comesNewestEditionFirstAndAtMostAsMuchAsIsAskedFor() {
      publish(TONIGHT, article("a"), 1);
      publish(TONIGHT, article("b"), 1);
      publish(TOMORROW, article("c"), 1);
      assertThat(file.shelf().releases(2))
          .extracting(release -> release.dispatch().article().id().value())
          .containsExactly("c", "a");
    }

    @Test
    void hasAnArticleOnceAsItsNewestRevision() {
      publish(TONIGHT, article("a"), 1);
      publish(TOMORROW, reworded(article("a")), 2);
      assertThat(file.shelf().releases(10))
          .singleElement()
          .satisfies(release -> assertThat(release.dispatch().article().revision()).isEqualTo(2))
          .satisfies(release -> assertThat(release.first()).isEqualTo(Articles.AT));
    }

    @Test
    void beginsWithWhatWasMadeAnewOfAnOlderEditionWhichKeepsTheTimeItCame() {
      Article late = article("a");
      file.take(TONIGHT, late);
      file.record(TONIGHT, new Outcome.Translating(late.id(), 1, Articles.unsound(late)));
      file.anHourPasses();
      publish(TOMORROW, article("c"), 1);
      file.anHourPasses();
      file.shelf().takeUpAgain(TONIGHT, null);
      file.finish(TONIGHT, late, 1);

      assertThat(file.shelf().releases(10))
          .extracting(release -> release.dispatch().article().id().value())
          .containsExactly("a", "c");
      assertThat(file.shelf().releases(1))
          .singleElement()
          .returns(Articles.AT, Release::first)
          .returns(Articles.AT.plus(Duration.ofHours(2)), Release::last);
    }

    @Test
    void isNothingOnAnEmptyShelf() {
      assertThat(file.shelf().releases(10)).isEmpty();
    }
  }
}
