package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.domain.Articles.TOMORROW;
import static press.nightdesk.domain.Articles.TONIGHT;
import static press.nightdesk.domain.Articles.article;
import static press.nightdesk.domain.Articles.failure;
import static press.nightdesk.domain.Articles.repeated;
import static press.nightdesk.domain.Articles.reworded;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;

class TakingArrivalsTest {
  private final Article a = article("a");
  private final ShelfFile file;

  TakingArrivalsTest(@TempDir Path folder) {
    file = new ShelfFile(folder);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private List<Article> open() {
    return file.toTranslate(TONIGHT);
  }

  @Nested
  class AnArticleNobodyHasSeen {
    @Test
    void isTakenAsRevision1AndWaitsForItsTranslation() {
      assertThat(file.take(TONIGHT, a)).isEqualTo(new Intake(1, 0, 0, 0, 0));
      assertThat(open()).containsExactly(a);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
      assertThat(file.shelf().toTranslate(TONIGHT, null, 1))
          .extracting(Waiting::round)
          .containsExactly(0);
    }

    @Test
    void keepsAnyTextToTheLetter() {
      Article odd =
          Articles.russian(
              "ид \"'; DROP TABLE article; --",
              "«Ёлки» 🎄 \"'\\ \u00a0— ".repeat(3000),
              "\t👩‍👩‍👧 <b>&amp;</b> \u202e $1 ? :name {0} %s",
              " ");
      file.take(TONIGHT, odd);
      assertThat(open()).containsExactly(odd);
    }

    @Test
    void failsWhenItIsTooLongForTheShelf() {
      Article endless = Articles.russian("z", "Заголовок", "я".repeat(Reception.LONGEST));
      assertThat(file.take(TONIGHT, endless, a)).isEqualTo(new Intake(1, 0, 0, 1, 0));
      assertThat(file.take(TONIGHT, endless, a)).isEqualTo(new Intake(0, 2, 0, 0, 0));
      assertThat(file.contents(TONIGHT).failures())
          .singleElement()
          .satisfies(f -> assertThat(f.kind()).isEqualTo("article-too-long"));
    }
  }

  @Nested
  class TheSameTextAgain {
    @BeforeEach
    void takeIt() {
      file.take(TONIGHT, a);
    }

    @Test
    void isKnownAndNothingIsWritten() {
      assertThat(file.take(TONIGHT, a)).isEqualTo(new Intake(0, 1, 0, 0, 0));
      assertThat(file.rows("article")).isEqualTo(1);
    }

    @Test
    void isKnownInAnotherEditionToo() {
      assertThat(file.take(TOMORROW, a)).isEqualTo(new Intake(0, 1, 0, 0, 0));
      assertThat(file.shelf().tally(TOMORROW).in()).isZero();
    }

    @Test
    void isKnownWhateverBecameOfIt() {
      file.record(TONIGHT, new Outcome.Failed(1, failure("a", Stage.TRANSLATE)));
      assertThat(file.take(TONIGHT, a).known()).isEqualTo(1);
      assertThat(file.status(a, 1)).isEqualTo("failed");
    }

    @Test
    void isKnownWithinOneBatch() {
      assertThat(file.take(TONIGHT, article("b"), article("b")))
          .isEqualTo(new Intake(1, 1, 0, 0, 0));
    }
  }

  @Nested
  class ANewTextUnderAKnownIdentity {
    private final Article second = reworded(a);

    @BeforeEach
    void takeTheFirst() {
      file.take(TONIGHT, a);
    }

    @Test
    void isTakenAsTheNextRevisionInPlaceOfTheUnfinishedOne() {
      assertThat(file.take(TONIGHT, second).taken()).isEqualTo(1);
      assertThat(open()).containsExactly(second.asRevision(2));
      assertThat(file.status(a, 1)).isEqualTo("superseded");
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
    }

    @Test
    void takesTheUnfinishedOneOutOfAnEarlierEdition() {
      file.take(TOMORROW, second);
      assertThat(file.shelf().tally(TONIGHT).in()).isZero();
      assertThat(file.shelf().tally(TOMORROW).open()).isEqualTo(1);
    }

    @Test
    void leavesAFinishedOneInItsEarlierEdition() {
      file.finish(TONIGHT, a, 1);
      file.take(TOMORROW, second);
      assertThat(file.shelf().tally(TONIGHT).published()).isEqualTo(1);
      assertThat(file.shelf().tally(TOMORROW).open()).isEqualTo(1);
    }

    @Test
    void takesThePlaceOfAFinishedOneInTheSameEdition() {
      file.finish(TONIGHT, a, 1);
      file.take(TONIGHT, second);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
      assertThat(file.contents(TONIGHT).dispatches()).isEmpty();
    }

    @Test
    void takesTheFailureOfTheEarlierOneWithIt() {
      file.record(TONIGHT, new Outcome.Failed(1, failure("a", Stage.TRANSLATE)));
      file.take(TONIGHT, second);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
      assertThat(file.contents(TONIGHT).failures()).isEmpty();
    }

    @Test
    void isKnownWhenItIsAnEarlierRevisionsText() {
      file.take(TONIGHT, second);
      assertThat(file.take(TONIGHT, a, second, a)).isEqualTo(new Intake(0, 3, 0, 0, 0));
      assertThat(file.take(TOMORROW, a, second)).isEqualTo(new Intake(0, 2, 0, 0, 0));
      assertThat(open()).containsExactly(second.asRevision(2));
    }

    @Test
    void isSkippedAsTheNextRevisionWhenItIsForeign() {
      Article english = Articles.english("a");
      assertThat(file.take(TONIGHT, List.of(ShelfFile.foreign(english))).skipped()).isEqualTo(1);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 0, 0, 0, 1, 0));
    }
  }

  @Nested
  class AKnownTextUnderAnotherIdentity {
    private final Article copy = repeated(a, "b");

    @Test
    void isSkippedNamingWhoHasItAndWhere() {
      file.take(TONIGHT, a);
      assertThat(file.take(TOMORROW, copy)).isEqualTo(new Intake(0, 0, 1, 0, 0));
      assertThat(file.contents(TOMORROW).skips())
          .containsExactly(
              new Skip(
                  copy.id(),
                  copy.title(),
                  Skip.REPEAT,
                  "the same text as a in edition 2026-11-22"));
    }

    @Test
    void isKnownTheSecondTime() {
      file.take(TONIGHT, a, copy);
      assertThat(file.take(TONIGHT, a, copy)).isEqualTo(new Intake(0, 2, 0, 0, 0));
      assertThat(file.rows("article")).isEqualTo(2);
    }

    @Test
    void inOneBatchIsTheRepeatOfTheFirstInOrder() {
      assertThat(file.take(TONIGHT, copy, a)).isEqualTo(new Intake(1, 0, 1, 0, 0));
      assertThat(file.contents(TONIGHT).skips()).extracting(Skip::id).containsExactly(a.id());
    }

    @Test
    void isTakenWhenTheOtherFailed() {
      file.take(TONIGHT, a);
      file.record(TONIGHT, new Outcome.Failed(1, failure("a", Stage.TRANSLATE)));
      assertThat(file.take(TONIGHT, copy).taken()).isEqualTo(1);
    }

    @Test
    void isTakenWhenTheOtherWasSuperseded() {
      file.take(TONIGHT, a);
      assertThat(file.take(TONIGHT, reworded(a), copy).taken()).isEqualTo(2);
    }

    @Test
    void isTakenWhenTheOtherWasSkipped() {
      file.take(TONIGHT, List.of(ShelfFile.foreign(a)));
      assertThat(file.take(TONIGHT, copy).taken()).isEqualTo(1);
    }

    @Test
    void isTakenWhenTheOtherIsQuarantined() {
      file.take(TONIGHT, a);
      file.record(TONIGHT, new Outcome.Translating(a.id(), 1, Articles.unsound(a)));
      assertThat(file.take(TONIGHT, copy).taken()).isEqualTo(1);
    }
  }

  @Nested
  class ARepeatThatArrivesAgain {
    private final Article copy = repeated(a, "b");

    @BeforeEach
    void skipIt() {
      file.take(TONIGHT, a, copy);
    }

    @Test
    void isKnownWhileTheOtherIsOpenOrPublished() {
      assertThat(file.take(TONIGHT, copy).known()).isEqualTo(1);
      file.record(TONIGHT, ShelfFile.translating(a, 1));
      assertThat(file.take(TONIGHT, copy).known()).isEqualTo(1);
      file.record(TONIGHT, ShelfFile.summarizing(a, 1));
      assertThat(file.take(TOMORROW, copy).known()).isEqualTo(1);
    }

    @Test
    void isTakenInItsOwnRightWhenTheOtherFailed() {
      file.record(TONIGHT, new Outcome.Failed(1, failure("a", Stage.TRANSLATE)));
      assertThat(file.take(TONIGHT, a, copy)).isEqualTo(new Intake(1, 1, 0, 0, 0));
      assertThat(open()).containsExactly(copy.asRevision(2));
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(2, 0, 0, 1, 0, 1));
      assertThat(file.contents(TONIGHT).skips()).isEmpty();
    }

    @Test
    void isTakenIntoTheCurrentEditionAndStaysSkippedInTheOlder() {
      file.record(TONIGHT, new Outcome.Translating(a.id(), 1, Articles.unsound(a)));
      assertThat(file.take(TOMORROW, copy).taken()).isEqualTo(1);
      assertThat(file.shelf().tally(TOMORROW)).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(2, 0, 1, 0, 1, 0));
    }

    @Test
    void isTakenWhenTheOtherHasAnotherTextNow() {
      assertThat(file.take(TONIGHT, reworded(a), copy).taken()).isEqualTo(2);
    }

    @Test
    void isTakenOnlyOnce() {
      file.take(TONIGHT, reworded(a), copy);
      assertThat(file.take(TOMORROW, reworded(a), copy)).isEqualTo(new Intake(0, 2, 0, 0, 0));
    }

    @Test
    void isLeftOutWhenRoomIsShort() {
      file.record(TONIGHT, new Outcome.Failed(1, failure("a", Stage.TRANSLATE)));
      assertThat(file.shelf().take(TONIGHT, List.of(new Arrival.Read(copy)), 0).leftOut())
          .isEqualTo(1);
    }
  }

  @Nested
  class AForeignArticle {
    private final Arrival english = ShelfFile.foreign(Articles.english("wire"));

    @Test
    void isSkippedWithItsReason() {
      assertThat(file.take(TONIGHT, List.of(english))).isEqualTo(new Intake(0, 0, 1, 0, 0));
      assertThat(file.contents(TONIGHT).skips())
          .containsExactly(
              new Skip(
                  new ArticleId("wire"),
                  "Headline wire",
                  Skip.LANGUAGE,
                  "written in English, not Russian"));
      assertThat(open()).isEmpty();
    }

    @Test
    void isKnownTheSecondTime() {
      file.take(TONIGHT, List.of(english));
      assertThat(file.take(TOMORROW, List.of(english))).isEqualTo(new Intake(0, 1, 0, 0, 0));
    }

    @Test
    void takesNoRoom() {
      assertThat(file.shelf().take(TONIGHT, List.of(english, new Arrival.Read(a)), 1))
          .isEqualTo(new Intake(1, 0, 1, 0, 0));
    }
  }

  @Nested
  class SomethingUnreadable {
    private final Failure failure = failure("a", Stage.INGEST);
    private final List<Arrival> unreadable = List.of(new Arrival.Unreadable(failure));

    @Test
    void isCountedAndExplained() {
      assertThat(file.take(TONIGHT, unreadable)).isEqualTo(new Intake(0, 0, 0, 1, 0));
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
      assertThat(file.contents(TONIGHT).failures()).containsExactly(failure);
    }

    @Test
    void isKnownToEveryEditionFromThenOn() {
      file.take(TONIGHT, unreadable);
      assertThat(file.take(TONIGHT, unreadable)).isEqualTo(new Intake(0, 1, 0, 0, 0));
      assertThat(file.take(TOMORROW, unreadable)).isEqualTo(new Intake(0, 1, 0, 0, 0));
      assertThat(file.shelf().tally(TOMORROW).in()).isZero();
    }

    @Test
    void isCountedOnceWithItsNewestReasonWhenItFailsAnotherWay() {
      file.take(TONIGHT, unreadable);
      assertThat(file.take(TONIGHT, failing("not-utf8")).failed()).isEqualTo(1);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 0, 0, 1, 0, 0));
      assertThat(file.contents(TONIGHT).failures())
          .extracting(Failure::kind)
          .containsExactly("not-utf8");
    }

    @Test
    void hasItsFirstReasonAgainWhenThatComesBack() {
      file.take(TONIGHT, unreadable);
      file.take(TOMORROW, failing("not-utf8"));
      file.take(TOMORROW, unreadable);
      assertThat(file.contents(TOMORROW).failures()).containsExactly(failure);
      assertThat(file.shelf().tally(TONIGHT).failed()).isEqualTo(1);
    }

    @Test
    void isForgottenWhenTheSameEditionReadsItAfterAll() {
      file.take(TONIGHT, unreadable);
      file.take(TONIGHT, a);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
      assertThat(file.rows("failure")).isZero();
    }

    @Test
    void isForgottenWhenItReadsAsItDidBefore() {
      file.take(TONIGHT, a);
      file.take(TOMORROW, unreadable);
      file.take(TOMORROW, a);
      assertThat(file.shelf().tally(TOMORROW).in()).isZero();
    }

    @Test
    void staysInItsEditionWhenALaterOneReadsIt() {
      file.take(TONIGHT, unreadable);
      file.take(TOMORROW, a);
      assertThat(file.shelf().tally(TONIGHT).failed()).isEqualTo(1);
      assertThat(file.shelf().tally(TOMORROW).open()).isEqualTo(1);
    }

    @Test
    void isNotCountedBesideTheArticleReadBefore() {
      file.take(TONIGHT, a);
      file.take(TONIGHT, unreadable);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(1, 0, 0, 0, 0, 1));
      assertThat(file.contents(TONIGHT).failures()).isEmpty();
    }
  }

  private static List<Arrival> failing(String kind) {
    Failure other =
        new Failure(new ArticleId("a"), null, Stage.INGEST, kind, "at byte 3", "mend it", 0);
    return List.of(new Arrival.Unreadable(other));
  }

  @Nested
  class WhenRoomIsShort {
    private final List<Arrival> three =
        List.of(
            new Arrival.Read(article("c")),
            new Arrival.Read(article("b")),
            new Arrival.Read(article("d")));

    @Test
    void whatIsBeyondItIsLeftOutAndNotWritten() {
      assertThat(file.shelf().take(TONIGHT, three, 2)).isEqualTo(new Intake(2, 0, 0, 0, 1));
      assertThat(file.rows("article")).isEqualTo(2);
    }

    @Test
    void aLaterRunTakesTheRest() {
      file.shelf().take(TONIGHT, three, 2);
      assertThat(file.shelf().take(TONIGHT, three, 2)).isEqualTo(new Intake(1, 2, 0, 0, 0));
    }

    @Test
    void anUnreadableFileStaysAFailureUntilItIsTaken() {
      file.take(TONIGHT, List.of(new Arrival.Unreadable(failure("a", Stage.INGEST))));
      file.shelf().take(TONIGHT, List.of(new Arrival.Read(a)), 0);
      assertThat(file.shelf().tally(TONIGHT).failed()).isEqualTo(1);
    }
  }

  @Test
  void intakesAddUp() {
    assertThat(new Intake(1, 2, 3, 4, 5).plus(new Intake(10, 20, 30, 40, 50)))
        .isEqualTo(new Intake(11, 22, 33, 44, 55));
  }
}
