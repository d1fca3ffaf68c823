package press.nightdesk.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private static final Finding NUMBER = error("number-missing", 4, "10 000");
  private static final Finding RUSSIAN = error("russian-left", 2, "мост");
  private static final Finding LONG =
      Finding.warning("paragraph-long", Stage.TRANSLATE, 1, "3 times as long");

  @Nested
  class AskingAgain {
    @Test
    void goesOnWhileAnErrorIsLeft() {
      Attempt<String> end =
          Attempt.first("one", List.of(NUMBER, RUSSIAN))
              .mend(5, a -> a.work().equals("one") ? a.next("two", List.of(RUSSIAN)) : done(a));
      assertThat(end).isEqualTo(new Attempt<>("done", List.of(), List.of(NUMBER, RUSSIAN)));
    }

    @Test
    void stopsWhenTheReasksAreUsedUp() {
      Attempt<Integer> end =
          Attempt.first(0, List.of(NUMBER)).mend(2, a -> a.next(a.work() + 1, List.of(NUMBER)));
      assertThat(end).isEqualTo(new Attempt<>(2, List.of(NUMBER), List.of()));
    }

    @Test
    void isNotDoneForAWarning() {
      Attempt<String> end = Attempt.first("one", List.of(LONG)).mend(2, AttemptTest::done);
      assertThat(end.work()).isEqualTo("one");
    }
  }

  @Nested
  class Bookkeeping {
    @Test
    void takesBackWhatComesBack() {
      Attempt<String> end =
          Attempt.first("one", List.of(NUMBER))
              .next("two", List.of(RUSSIAN))
              .next("three", List.of(NUMBER));
      assertThat(end.left()).containsExactly(NUMBER);
      assertThat(end.mended()).containsExactly(RUSSIAN);
    }

    @Test
    void listsNothingTwice() {
      Attempt<String> end =
          Attempt.first("one", List.of(NUMBER, NUMBER))
              .next("two", List.of(RUSSIAN))
              .next("three", List.of(NUMBER))
              .next("four", List.of());
      assertThat(end.mended()).containsExactly(RUSSIAN, NUMBER);
    }

    @Test
    void takesAnotherFigureForAnotherFinding() {
      Finding other = error("number-missing", 4, "2000");
      assertThat(Attempt.first("one", List.of(NUMBER)).next("two", List.of(other)).mended())
          .containsExactly(NUMBER);
    }

    @Test
    void takesAnotherWordingAboutTheWholeForTheSameFinding() {
      Attempt<String> end =
          Attempt.first("one", List.of(error("summary-length", null, "90 words")))
              .next("two", List.of(error("summary-length", null, "80 words")));
      assertThat(end.mended()).isEmpty();
    }
  }

  @Test
  void anErrorWeighsMoreThanAnyNumberOfWarnings() {
    assertThat(Attempt.burden(List.of(NUMBER)))
        .isGreaterThan(Attempt.burden(List.of(LONG, LONG, LONG)));
  }

  private static Attempt<String> done(Attempt<String> before) {
    return before.next("done", List.of());
  }

  private static Finding error(String code, @Nullable Integer paragraph, String evidence) {
    return Finding.error(code, Stage.TRANSLATE, paragraph, evidence);
  }
}
