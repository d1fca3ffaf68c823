package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.domain.Articles.TOMORROW;
import static press.nightdesk.domain.Articles.TONIGHT;
import static press.nightdesk.domain.Articles.article;
import static press.nightdesk.domain.Articles.failure;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.FailureCount;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Words;

class TakingUpAgainTest {
  private final Article a = article("a");
  private final ShelfFile file;

  TakingUpAgainTest(@TempDir Path folder) {
    file = new ShelfFile(folder);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private int takeUpAgain() {
    return file.shelf().takeUpAgain(TONIGHT, null);
  }

  private void failAtTranslate(Article article) {
    file.record(TONIGHT, new Outcome.Failed(1, failure(article.id().value(), Stage.TRANSLATE)));
  }

  @Nested
  class AnArticleThatEndedAtTranslate {
    @BeforeEach
    void takeIt() {
      file.take(TONIGHT, a);
    }

    @Test
    void waitsForItsTranslationInTheNextRoundWhenItFailed() {
      failAtTranslate(a);
      assertThat(takeUpAgain()).isEqualTo(1);
      assertThat(file.shelf().toTranslate(TONIGHT, null, 9))
          .containsExactly(new Waiting<>(a, 1, Words.NONE));
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
      assertThat(file.rows("failure")).isZero();
    }

    @Test
    void waitsWithoutItsTranslationWhenItWasQuarantined() {
      file.record(TONIGHT, new Outcome.Translating(a.id(), 1, Articles.unsound(a)));
      assertThat(takeUpAgain()).isEqualTo(1);
      assertThat(file.shelf().toTranslate(TONIGHT, null, 9))
          .containsExactly(new Waiting<>(a, 1, Words.NONE));
      assertThat(file.rows("translation")).isZero();
    }

    @Test
    void isAnotherRoundFurtherEveryTime() {
      failAtTranslate(a);
      takeUpAgain();
      failAtTranslate(a);
      assertThat(takeUpAgain()).isEqualTo(1);
      assertThat(file.shelf().toTranslate(TONIGHT, null, 9))
          .containsExactly(new Waiting<>(a, 2, Words.NONE));
    }

    @Test
    void comesToItsGoodEndLikeAnyOther() {
      failAtTranslate(a);
      takeUpAgain();
      file.finish(TONIGHT, a, 1);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
    }
  }

  @Nested
  class AnArticleThatEndedAtSummarize {
    private final Waiting<Translated> again =
        new Waiting<>(new Translated(a, Articles.sound(a)), 1, Words.NONE);

    @BeforeEach
    void translateIt() {
      file.take(TONIGHT, a);
      file.record(TONIGHT, ShelfFile.translating(a, 1));
    }

    @Test
    void waitsForItsSummaryWithItsTranslationKeptWhenItFailed() {
      file.record(TONIGHT, new Outcome.Failed(1, failure("a", Stage.SUMMARIZE)));
      assertThat(takeUpAgain()).isEqualTo(1);
      assertThat(file.shelf().toSummarize(TONIGHT, null, 9)).containsExactly(again);
      assertThat(file.rows("failure")).isZero();
    }

    @Test
    void waitsForItsSummaryWithItsTranslationKeptWhenItWasQuarantined() {
      file.record(TONIGHT, new Outcome.Summarizing(a.id(), 1, Articles.unsoundSummary()));
      assertThat(takeUpAgain()).isEqualTo(1);
      assertThat(file.shelf().toSummarize(TONIGHT, null, 9)).containsExactly(again);
      assertThat(file.rows("summary")).isZero();
    }

    @Test
    void comesToItsGoodEndLikeAnyOther() {
      file.record(TONIGHT, new Outcome.Summarizing(a.id(), 1, Articles.unsoundSummary()));
      takeUpAgain();
      file.record(TONIGHT, ShelfFile.summarizing(a, 1));
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 1, 0, 0, 0, 0));
    }
  }

  @Nested
  class WhatStaysAsItIs {
    @Test
    void isWhateverIsOpenPublishedOrSkipped() {
      Article open = article("o");
      file.take(TONIGHT, List.of(new Arrival.Read(a), ShelfFile.foreign(Articles.english("e"))));
      file.take(TONIGHT, open);
      file.finish(TONIGHT, a, 1);
      NightEdition before = file.contents(TONIGHT);
      assertThat(takeUpAgain()).isZero();
      assertThat(file.contents(TONIGHT)).isEqualTo(before);
      assertThat(file.shelf().toTranslate(TONIGHT, null, 9))
          .containsExactly(new Waiting<>(open, 0, Words.NONE));
    }

    @Test
    void isWhatFailedInAnotherEdition() {
      file.take(TONIGHT, a);
      failAtTranslate(a);
      assertThat(file.shelf().takeUpAgain(TOMORROW, null)).isZero();
      assertThat(file.status(a, 1)).isEqualTo("failed");
    }

    @Test
    void isATextThatALaterEditionHasANewerOneOf() {
      file.take(TONIGHT, a);
      failAtTranslate(a);
      file.take(TOMORROW, Articles.reworded(a));
      assertThat(takeUpAgain()).isZero();
      assertThat(file.shelf().tally(TONIGHT).failed()).isEqualTo(1);
    }

    @Test
    void isEveryOtherWhenOneIsNamed() {
      Article b = article("b");
      file.take(TONIGHT, a, b);
      failAtTranslate(a);
      failAtTranslate(b);
      assertThat(file.shelf().takeUpAgain(TONIGHT, b.id())).isEqualTo(1);
      assertThat(file.toTranslate(TONIGHT)).containsExactly(b);
      assertThat(file.contents(TONIGHT).failures()).extracting(f -> f.id()).containsExactly(a.id());
    }
  }

  @Nested
  class WhatCouldNotBeRead {
    private final List<Arrival> unreadable =
        List.of(
            new Arrival.Unreadable(failure("u", Stage.INGEST)),
            new Arrival.Unreadable(failure("v", Stage.INGEST)));

    @BeforeEach
    void meetIt() {
      file.take(TONIGHT, unreadable);
    }

    @Test
    void staysInTheBooksUntilItIsReadAgain() {
      assertThat(takeUpAgain()).isEqualTo(2);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(2, 0, 0, 2, 0, 0));
      assertThat(file.shelf().takeUnread(TONIGHT, unreadable, null).known()).isEqualTo(2);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(2, 0, 0, 2, 0, 0));
    }

    @Test
    void isTakenOnceItsFileIsMended() {
      assertThat(takeAgain(null, article("u"), article("v"))).isEqualTo(2);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(2, 0, 0, 0, 0, 2));
    }

    @Test
    void isTakenAloneWhenItIsNamed() {
      ArticleId v = new ArticleId("v");
      assertThat(file.shelf().takeUpAgain(TONIGHT, v)).isEqualTo(1);
      assertThat(takeAgain(v, article("u"), article("v"))).isEqualTo(1);
      assertThat(file.contents(TONIGHT).failures())
          .extracting(f -> f.id().value())
          .containsExactly("u");
    }

    @Test
    void doesNotLetInWhatIsNew() {
      assertThat(takeAgain(null, article("new"))).isZero();
      assertThat(file.shelf().takeUnread(TOMORROW, unreadable, null).leftOut()).isEqualTo(2);
    }

    @Test
    void isCountedByItsKind() {
      file.take(TONIGHT, a);
      failAtTranslate(a);
      assertThat(file.shelf().failures(TONIGHT))
          .containsExactly(
              new FailureCount(Stage.INGEST, failure("u", Stage.INGEST).kind(), 2),
              new FailureCount(Stage.TRANSLATE, failure("a", Stage.TRANSLATE).kind(), 1));
    }

    private int takeAgain(@Nullable ArticleId only, Article... articles) {
      List<Arrival> arrivals = Stream.of(articles).<Arrival>map(Arrival.Read::new).toList();
      return file.shelf().takeUnread(TONIGHT, arrivals, only).taken();
    }
  }

  @Nested
  class TheNewestEdition {
    @Test
    void isTheLastThatAnythingCameInto() {
      assertThat(file.shelf().newest(TOMORROW)).isEmpty();
      file.take(TONIGHT, a);
      assertThat(file.shelf().newest(TOMORROW)).contains(TONIGHT);
      file.take(TOMORROW, List.of(new Arrival.Unreadable(failure("u", Stage.INGEST))));
      assertThat(file.shelf().newest(TOMORROW)).contains(TOMORROW);
      assertThat(file.shelf().newest(TONIGHT)).contains(TONIGHT);
    }
  }
}
