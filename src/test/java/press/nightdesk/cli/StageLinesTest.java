package press.nightdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tokens;
import press.nightdesk.job.Pause;

class StageLinesTest {
  private static final Instant EVENING = Instant.parse("2026-11-22T17:00:00Z");

  private final StageWatch watch = new StageWatch(Stage.TRANSLATE, 100, EVENING);

  @Nested
  class AtTheBeginning {
    @Test
    void nothingIsForetold() {
      watch.inWork(() -> 32);
      assertThat(blockAfter(4))
          .containsExactly("translate 0 of 100 articles, 32 in work", "          4 s so far");
    }

    @Test
    void aPaceIsNotToldByAFewArticles() {
      watch.advanced(failed(4), EVENING.plusSeconds(1));
      assertThat(blockAfter(30)).last().isEqualTo("          30 s so far");
    }

    @Test
    void norByAFewSeconds() {
      watch.advanced(failed(50), EVENING.plusSeconds(1));
      assertThat(blockAfter(9)).last().isEqualTo("          9 s so far");
    }
  }

  @Nested
  class InTheMiddle {
    @Test
    void allIsTold() {
      watch.inWork(() -> 8);
      watch.requests(() -> 5);
      spent("0.10", 1_000, 0);
      watch.advanced(failed(20), EVENING.plusSeconds(20));
      spent("0.30", 9_000, 20);
      assertThat(blockAfter(20))
          .containsExactly(
              "translate 20 of 100 articles, 20 failed or quarantined, 8 in work, 5 requests in flight",
              "          60 articles and 24,000 tokens a minute, 20 s so far, about 1 min 20 s left",
              "          USD 0.3000 so far, about USD 1.10 when all are through this stage");
    }

    @Test
    void theSameIsToldInOneLine() {
      watch.advanced(failed(20), EVENING.plusSeconds(20));
      assertThat(StageLines.line(watch.facts(EVENING.plusSeconds(20))))
          .isEqualTo(
              "translate 20 of 100 articles, 20 failed or quarantined; 60 articles a minute,"
                  + " 20 s so far, about 1 min 20 s left");
    }

    @Test
    void thePaceIsThatOfTheLastMinute() {
      watch.advanced(failed(40), EVENING.plusSeconds(40));
      watch.advanced(failed(10), EVENING.plusSeconds(400));
      watch.advanced(failed(10), EVENING.plusSeconds(460));
      assertThat(blockAfter(460)).anyMatch(line -> line.contains(" 10 articles a minute"));
    }

    @Test
    void aPriceThatIsNotKnownIsNoCost() {
      watch.spent(Spending.certain(1, new Tokens(1, 1), null), EVENING);
      assertThat(blockAfter(1))
          .last()
          .asString()
          .contains("cost unknown (set nightdesk.model.price)");
    }
  }

  @Nested
  class APause {
    private final Pause pause =
        new Pause("openai", "the provider asked for fewer requests", EVENING.plusSeconds(30));

    @Test
    void isToldWithItsReasonAndTheTimeUntilItEnds() {
      watch.paused(pause);
      assertThat(blockAfter(10))
          .last()
          .isEqualTo(
              "          openai paused for 20 s more: the provider asked for fewer requests");
    }

    @Test
    void isNotToldAnyMoreWhenItIsOver() {
      watch.paused(pause);
      assertThat(blockAfter(30)).noneMatch(line -> line.contains("paused"));
    }

    @Test
    void standsForWhatWasSaidWhenItBegan() {
      watch.said("openai answered 429; waiting, at most 10m");
      watch.paused(pause);
      assertThat(blockAfter(10)).noneMatch(line -> line.contains("429"));
      assertThat(blockAfter(30)).last().asString().contains("429");
    }

    @Test
    void isForgottenWithTheFirstAnswer() {
      watch.said("openai answered 429; waiting, at most 10m");
      watch.answered();
      assertThat(blockAfter(30)).noneMatch(line -> line.contains("429"));
    }

    @Test
    void isInTheLineToo() {
      watch.paused(pause);
      assertThat(StageLines.line(watch.facts(EVENING.plusMillis(29_100))))
          .endsWith("; openai paused for 1 s more: the provider asked for fewer requests");
    }
  }

  @Nested
  class WhatWasSaid {
    @Test
    void isToldUntilSomethingIsDone() {
      watch.said("the model cannot be reached; waiting, at most 10 min");
      assertThat(blockAfter(5))
          .last()
          .isEqualTo(
              "          nothing done since: the model cannot be reached; waiting, at most 10 min");
      watch.advanced(failed(1), EVENING.plusSeconds(6));
      assertThat(blockAfter(7)).noneMatch(line -> line.contains("nothing done"));
    }

    @Test
    void inWhichNothingIsDoneForetellsNoEnd() {
      watch.advanced(failed(10), EVENING.plusSeconds(5));
      watch.advanced(List.of(), EVENING.plusSeconds(70));
      watch.advanced(List.of(), EVENING.plusSeconds(140));
      assertThat(blockAfter(140)).noneMatch(line -> line.contains("left"));
    }
  }

  @Nested
  class OnANarrowTerminal {
    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 80, 100})
    void noLineIsAsWideAsTheTerminalAndAllIsTold(int columns) {
      watch.inWork(() -> 8);
      watch.requests(() -> 1);
      spent("0.10", 1_000, 0);
      watch.advanced(failed(20), EVENING.plusSeconds(20));
      spent("0.30", 9_000, 20);
      List<String> block = StageLines.block(watch.facts(EVENING.plusSeconds(20)), columns);
      assertThat(block).allMatch(line -> SideBySide.cells(line) < columns);
      assertThat(block.stream().map(String::strip).collect(Collectors.joining(" ")))
          .isEqualTo(
              "translate 20 of 100 articles, 20 failed or quarantined, 8 in work, 1 request in"
                  + " flight 60 articles and 24,000 tokens a minute, 20 s so far, about 1 min 20 s"
                  + " left USD 0.3000 so far, about USD 1.10 when all are through this stage");
    }

    @Test
    void whatIsSaidAtLengthIsCut() {
      watch.said("модель «Ночь» отвечает 429: ".repeat(20) + "\u001b[2J");
      List<String> block = StageLines.block(watch.facts(EVENING.plusSeconds(5)), 60);
      assertThat(block).hasSize(4).allMatch(line -> SideBySide.cells(line) < 60);
      assertThat(block).last().asString().endsWith("…");
    }

    @Test
    void nothingIsSaidThatATerminalWouldObey() {
      watch.said("done\u001b[2J\u202e");
      assertThat(blockAfter(5)).last().isEqualTo("          nothing done since: done [2J ");
    }
  }

  private List<String> blockAfter(long seconds) {
    return StageLines.block(watch.facts(EVENING.plusSeconds(seconds)), 100);
  }

  private void spent(String usd, long tokens, long seconds) {
    Spending spending = Spending.certain(1, new Tokens(tokens, 0), new BigDecimal(usd));
    watch.spent(spending, EVENING.plusSeconds(seconds));
  }

  private static List<Outcome> failed(int articles) {
    return IntStream.range(0, articles).<Outcome>mapToObj(StageLinesTest::failure).toList();
  }

  private static Outcome failure(int number) {
    ArticleId id = new ArticleId("a" + number);
    return new Outcome.Failed(
        1, new Failure(id, null, Stage.TRANSLATE, "refused", "the model refused", "retry", 1));
  }
}
