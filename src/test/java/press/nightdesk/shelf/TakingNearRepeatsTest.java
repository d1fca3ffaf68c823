package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.domain.Articles.TOMORROW;
import static press.nightdesk.domain.Articles.TONIGHT;
import static press.nightdesk.domain.Articles.repeated;
import static press.nightdesk.domain.Articles.russian;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.FileStamp;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Repeat;
import press.nightdesk.domain.Repeats;
import press.nightdesk.domain.Reportage;
import press.nightdesk.domain.Skip;
import press.nightdesk.domain.Stage;

class TakingNearRepeatsTest {
  private final Reportage reportage = new Reportage(5);
  private final List<String> story = reportage.story(6);
  private final Article first = article("a", story);
  private final Article near = article("b", reportage.rehashed(story));

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // every test opens it
  private ShelfFile file;

  @AfterEach
  void close() {
    file.close();
  }

  @Nested
  class WhenTheyAreGrouped {
    @Test
    void eachIsTakenAndTheRecordsSayWhichTellOneStory() {
      open(Repeats.GROUP);
      file.take(TONIGHT, first, near, article("c", reportage.story(6)));
      finish(first, near);
      assertThat(file.contents(TONIGHT).dispatches())
          .extracting(Dispatch::story)
          .containsExactly(first.id(), first.id());
    }

    @Test
    void anArticleThatNobodyElseTellsHasNoStory() {
      open(Repeats.GROUP);
      file.take(TONIGHT, first);
      finish(first);
      assertThat(file.contents(TONIGHT).dispatches().getFirst().story()).isNull();
    }

    @Test
    void theFirstMayHaveComeTheNightBefore() {
      open(Repeats.GROUP);
      file.take(TONIGHT, first);
      file.take(TOMORROW, near);
      file.finish(TOMORROW, near, 1);
      assertThat(file.contents(TOMORROW).dispatches())
          .extracting(Dispatch::story)
          .containsExactly(first.id());
    }

    @Test
    void whatWasToldMoreThanAWeekAgoIsNewsAgain() {
      open(Repeats.GROUP);
      file.take(TONIGHT, first);
      Edition later = new Edition(TONIGHT.date().plusDays(Sketches.DAYS + 1));
      file.take(later, near);
      assertThat(file.rows("story")).isZero();
    }

    @Test
    void aRevisionOfTheFirstStaysTheFirst() {
      open(Repeats.GROUP);
      file.take(TONIGHT, first, near);
      file.take(TONIGHT, article("a", reportage.shortened(story)));
      file.take(TONIGHT, article("d", reportage.shortened(story)));
      assertThat(file.sql().sql("SELECT first FROM story").query(String.class).list())
          .containsOnly("a");
    }

    @Test
    void takingTheSameAgainWritesNothing() {
      open(Repeats.GROUP);
      file.take(TONIGHT, first, near);
      assertThat(file.take(TOMORROW, near, first).known()).isEqualTo(2);
      assertThat(file.rows("sketch")).isEqualTo(1);
      assertThat(file.rows("story")).isEqualTo(1);
    }
  }

  @Nested
  class WhenEachStoryIsTakenOnce {
    @Test
    void theFirstIsTakenAndTheOtherSkippedWithTheFirstNamed() {
      open(Repeats.ONCE);
      Intake intake = file.take(TONIGHT, first, near);
      assertThat(intake).isEqualTo(new Intake(1, 0, 1, 0, 0));
      assertThat(file.contents(TONIGHT).skips())
          .containsExactly(
              new Skip(
                  near.id(),
                  near.title(),
                  Skip.NEAR_REPEAT,
                  "almost the same text as a in edition 2026-11-22"));
    }

    @Test
    void theFirstListsTheOther() {
      open(Repeats.ONCE);
      file.take(TONIGHT, first, near);
      finish(first);
      assertThat(dispatch().repeats()).containsExactly(new Repeat(near.id(), near.origin(), true));
      assertThat(dispatch().story()).isNull();
    }

    @Test
    void theOtherStandsInOnceTheFirstHasFailed() {
      open(Repeats.ONCE);
      file.take(TONIGHT, first, near);
      file.record(TONIGHT, new Outcome.Failed(1, Articles.failure("a", Stage.TRANSLATE)));
      assertThat(file.take(TOMORROW, near).taken()).isEqualTo(1);
    }
  }

  @Nested
  class WhenTheyAreKept {
    @Test
    void nothingIsSaidOfThem() {
      open(Repeats.KEEP);
      file.take(TONIGHT, first, near);
      finish(first, near);
      assertThat(file.contents(TONIGHT).dispatches())
          .extracting(Dispatch::story)
          .containsOnlyNulls();
      assertThat(file.rows("sketch")).isZero();
    }

    @Test
    void theVerySameTextIsStillPublishedOnceWithItsOtherSources() {
      open(Repeats.KEEP);
      Article same = repeated(first, "z");
      file.take(TONIGHT, first, same, repeated(first, "y"));
      finish(first);
      assertThat(dispatch().repeats())
          .extracting(Repeat::id)
          .containsExactly(new ArticleId("y"), new ArticleId("z"));
      assertThat(dispatch().repeats()).contains(new Repeat(same.id(), same.origin(), false));
    }
  }

  @Nested
  class AFileThatWasRead {
    private final FileStamp stamp = new FileStamp("Wire:b.txt", "1");

    @Test
    void isUnchangedOnceItsArticleIsOnTheShelf() {
      open(Repeats.GROUP);
      file.take(TONIGHT, List.of(new Arrival.Read(first, stamp)));
      FileStamp changed = new FileStamp(stamp.file(), "2");
      assertThat(file.shelf().unchanged(List.of(stamp, changed))).containsExactly(stamp);
    }

    @Test
    void isReadAgainIfItsArticleWasLeftOut() {
      open(Repeats.GROUP);
      file.shelf().take(TONIGHT, List.of(new Arrival.Read(first, stamp)), 0);
      assertThat(file.shelf().unchanged(List.of(stamp))).isEmpty();
    }

    @Test
    void isReadAgainOnceWhatItRepeatsIsGone() {
      open(Repeats.ONCE);
      file.take(TONIGHT, List.of(new Arrival.Read(first), new Arrival.Read(near, stamp)));
      assertThat(file.shelf().unchanged(List.of(stamp))).containsExactly(stamp);
      file.record(TONIGHT, new Outcome.Translating(first.id(), 1, Articles.unsound(first)));
      assertThat(file.shelf().unchanged(List.of(stamp))).isEmpty();
    }

    @Test
    void isUnchangedThoughItCouldNotBeReadIfThatLiesInIt() {
      open(Repeats.GROUP);
      var failure = Articles.failure("b", Stage.INGEST);
      file.take(TONIGHT, List.of(new Arrival.Unreadable(failure, stamp)));
      assertThat(file.shelf().unchanged(List.of(stamp))).containsExactly(stamp);
      assertThat(file.take(TONIGHT, List.of(new Arrival.Unchanged(stamp))).known()).isEqualTo(1);
    }
  }

  private void open(Repeats repeats) {
    file = new ShelfFile(folder, repeats);
  }

  private void finish(Article... articles) {
    for (Article article : articles) {
      file.finish(TONIGHT, article, 1);
    }
  }

  private Dispatch dispatch() {
    return file.contents(TONIGHT).dispatches().getFirst();
  }

  private Article article(String id, List<String> paragraphs) {
    return russian(id, reportage.headline(), paragraphs.toArray(String[]::new));
  }
}
