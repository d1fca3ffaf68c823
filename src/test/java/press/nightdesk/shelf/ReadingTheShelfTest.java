package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static press.nightdesk.domain.Articles.TOMORROW;
import static press.nightdesk.domain.Articles.TONIGHT;
import static press.nightdesk.domain.Articles.article;
import static press.nightdesk.domain.Articles.failure;
import static press.nightdesk.domain.Articles.publishedOn;
import static press.nightdesk.domain.Articles.undated;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Correction;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Spot;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Word;
import press.nightdesk.domain.Words;

class ReadingTheShelfTest {
  private final Path folder;
  private final ShelfFile file;

  ReadingTheShelfTest(@TempDir Path folder) {
    this.folder = folder;
    file = new ShelfFile(folder);
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Nested
  class WhatWaits {
    @Test
    void comesByIdPageAfterPage() {
      file.take(TONIGHT, article("c"), article("a"), article("d"), article("b"));
      file.take(TOMORROW, article("e"));
      assertThat(file.shelf().toTranslate(TONIGHT, null, 3))
          .extracting(Waiting::item)
          .containsExactly(article("a"), article("b"), article("c"));
      assertThat(file.shelf().toTranslate(TONIGHT, new ArticleId("c"), 3))
          .extracting(Waiting::item)
          .containsExactly(article("d"));
      assertThat(file.shelf().toTranslate(TONIGHT, new ArticleId("d"), 3)).isEmpty();
    }

    @Test
    void bringsWhatPeopleHaveSaidAboutEach() {
      file.take(TONIGHT, article("a"), article("b"));
      Words said = corrected(article("b"));
      Copy copy = file.shelf().copy(TONIGHT, new ArticleId("b")).orElseThrow();
      file.shelf().revise(TONIGHT, List.of(new Revised(copy, said, List.of())));
      assertThat(file.shelf().toTranslate(TONIGHT, null, 9))
          .containsExactly(
              new Waiting<>(article("a"), 0, Words.NONE), new Waiting<>(article("b"), 0, said));
    }

    private static Words corrected(Article article) {
      Correction correction =
          new Correction(
              Spot.of(article.segments().getFirst()),
              "As it should be",
              null,
              1,
              new Word("Anna", Instant.parse("2025-10-28T02:00:00Z"), null));
      return new Words(List.of(correction), List.of(), List.of());
    }

    @Test
    void comesByIdForSummariesToo() {
      file.take(TONIGHT, article("b"), article("a"));
      file.record(
          TONIGHT, ShelfFile.translating(article("b"), 1), ShelfFile.translating(article("a"), 1));
      assertThat(file.shelf().toSummarize(TONIGHT, null, 1))
          .extracting(Waiting::item)
          .containsExactly(new Translated(article("a"), Articles.sound(article("a"))));
      assertThat(file.shelf().toSummarize(TONIGHT, new ArticleId("a"), 9))
          .extracting(Waiting::item)
          .containsExactly(new Translated(article("b"), Articles.sound(article("b"))));
    }

    @Test
    void isOpenForTranslationAndSummaryOnly() {
      assertThat(file.shelf().open(TONIGHT, Stage.TRANSLATE)).isZero();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> file.shelf().open(TONIGHT, Stage.PUBLISH))
          .withMessageContaining("publish");
    }
  }

  @Nested
  class AnEdition {
    @Test
    void thatNeverWasIsEmpty() {
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(0, 0, 0, 0, 0, 0));
      assertThat(file.contents(TONIGHT).dispatches()).isEmpty();
    }

    @Test
    void ordersDispatchesByDayWithTheUndatedLastThenById() {
      Article late = publishedOn(article("a"), "2025-11-02");
      Article early = publishedOn(article("c"), "2025-11-01");
      Article alsoEarly = publishedOn(article("b"), "2025-11-01");
      Article undated = undated(article("0"));
      for (Article article : List.of(late, early, undated, alsoEarly)) {
        file.take(TONIGHT, article);
        file.finish(TONIGHT, article, 1);
      }
      assertThat(file.contents(TONIGHT).dispatches())
          .extracting(Dispatch::article)
          .containsExactly(alsoEarly, early, late, undated);
    }

    @Test
    void holdsEverythingAsItWasRecordedAndItsBooksBalance() {
      Article published = article("p");
      Article failing = article("f");
      Article quarantined = article("q");
      Failure unreadable = failure("u", Stage.INGEST);
      Arrival foreign = ShelfFile.foreign(Articles.english("e"));
      file.take(TONIGHT, published, failing, quarantined, article("o"));
      file.take(TONIGHT, List.of(new Arrival.Unreadable(unreadable), foreign));
      file.finish(TONIGHT, published, 1);
      file.record(
          TONIGHT,
          new Outcome.Failed(1, failure("f", Stage.TRANSLATE)),
          new Outcome.Translating(quarantined.id(), 1, Articles.unsound(quarantined)));
      Spending spending = Spending.certain(7, new Tokens(1, 2), null);

      NightEdition edition = file.shelf().contents("nightly", TONIGHT, spending);

      assertThat(edition.tally()).isEqualTo(new Tally(6, 1, 1, 2, 1, 1));
      assertThat(edition.dispatches())
          .containsExactly(
              new Dispatch(TONIGHT, published, Articles.sound(published), Articles.soundSummary()),
              new Dispatch(TONIGHT, quarantined, Articles.unsound(quarantined), null));
      assertThat(edition.failures()).extracting(f -> f.id().value()).containsExactly("f", "u");
      assertThat(edition.skips()).extracting(Skip::reason).containsExactly(Skip.LANGUAGE);
      assertThat(edition.spending()).isEqualTo(spending);
    }

    @Test
    void readsTheSameAfterTheDatabaseWasClosedAndOpenedAgain() {
      file.take(TONIGHT, article("a"));
      file.finish(TONIGHT, article("a"), 1);
      NightEdition before = file.contents(TONIGHT);
      file.close();
      try (ShelfFile again = new ShelfFile(folder)) {
        assertThat(again.contents(TONIGHT)).isEqualTo(before);
      }
    }
  }
}
