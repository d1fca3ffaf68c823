package press.nightdesk.publish.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static press.nightdesk.publish.figures.Logbooks.answered;
import static press.nightdesk.publish.figures.Logbooks.pause;
import static press.nightdesk.publish.figures.Logbooks.vain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.ModelRequest;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Traffic;
import press.nightdesk.publish.Editions;

class FiguresTest {
  private static Figures of(ModelRequest... requests) {
    Traffic traffic = new Traffic(List.of(requests), List.of());
    return Figures.of(Editions.mixed(), new Logbooks.InMemory(traffic));
  }

  @Nested
  class WhatAModelDid {
    @Test
    void isSummedUpByStage() {
      assertThat(
              of(
                      answered(Stage.SUMMARIZE, 9, Duration.ofSeconds(1), "0.001"),
                      answered(Stage.TRANSLATE, 2, Duration.ofSeconds(1), "0.002"),
                      answered(Stage.TRANSLATE, 5, Duration.ofSeconds(1), "0.003"))
                  .work())
          .containsExactly(
              new ModelWork(
                  "translate",
                  "openai",
                  "gpt-5-mini",
                  false,
                  2,
                  new Tokens(2000, 1000),
                  new BigDecimal("0.005")),
              new ModelWork(
                  "summarize",
                  "openai",
                  "gpt-5-mini",
                  false,
                  1,
                  new Tokens(1000, 500),
                  new BigDecimal("0.001")));
    }

    @Test
    void hasNoKnownCostIfOnePriceIsUnknown() {
      assertThat(
              of(
                      answered(Stage.TRANSLATE, 2, Duration.ofSeconds(1), "0.002"),
                      answered(Stage.TRANSLATE, 5, Duration.ofSeconds(1), null))
                  .work())
          .singleElement()
          .returns(null, ModelWork::usd);
    }
  }

  @Nested
  class HowLongRequestsTook {
    @Test
    void isToldByNearestRank() {
      ModelRequest[] hundred =
          IntStream.rangeClosed(1, 100)
              .mapToObj(n -> answered(Stage.TRANSLATE, n, Duration.ofMillis(10L * n), "0"))
              .toArray(ModelRequest[]::new);
      assertThat(of(hundred).latency())
          .singleElement()
          .returns(500L, Latency::median)
          .returns(900L, Latency::p90)
          .returns(990L, Latency::p99)
          .returns(1000L, Latency::longest);
    }

    @Test
    void isInBinsWithoutGapsThatHoldEveryReply() {
      Latency latency =
          of(
                  answered(Stage.TRANSLATE, 1, Duration.ofMillis(40), "0"),
                  answered(Stage.TRANSLATE, 2, Duration.ofMillis(50), "0"),
                  answered(Stage.TRANSLATE, 3, Duration.ofMillis(160), "0"))
              .latency()
              .getFirst();
      assertThat(latency.bins())
          .containsExactly(
              new Latency.Bin(30, 50, 1),
              new Latency.Bin(50, 70, 1),
              new Latency.Bin(70, 100, 0),
              new Latency.Bin(100, 150, 0),
              new Latency.Bin(150, 200, 1));
    }

    @Test
    void evenOfAReplyThatTookLongerThanAnyBin() {
      assertThat(
              of(answered(Stage.TRANSLATE, 2_000_000, Duration.ofMinutes(25_000), "0"))
                  .latency()
                  .getFirst()
                  .bins())
          .singleElement()
          .returns(1, Latency.Bin::replies);
    }
  }

  @Nested
  class RequestsInFlight {
    @Test
    void areAveragedAndPeakInEachStep() {
      // 0–4 s one, 1–9 s another: two at once from 1 to 4.
      Sitting sitting =
          of(
                  answered(Stage.TRANSLATE, 4, Duration.ofSeconds(4), "0"),
                  answered(Stage.TRANSLATE, 9, Duration.ofSeconds(8), "0"))
              .sittings()
              .shown()
              .getFirst();
      assertThat(sitting.step()).isEqualTo(1);
      assertThat(sitting.mean()).startsWith(1.0, 2.0, 2.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0);
      assertThat(sitting.peak()).startsWith(1, 2, 2, 2, 1, 1, 1, 1, 1, 0);
    }

    @Test
    void aLongNightHasNoMoreSteps() {
      ModelRequest[] night =
          IntStream.range(0, 500)
              .mapToObj(n -> answered(Stage.TRANSLATE, n * 60L, Duration.ofSeconds(90), "0"))
              .toArray(ModelRequest[]::new);
      Sitting sitting = of(night).sittings().shown().getFirst();
      assertThat(sitting.mean()).hasSizeLessThanOrEqualTo(120);
      assertThat(sitting.peak()).hasSameSizeAs(sitting.mean()).contains(2);
    }

    @Test
    void whatIsTriedAgainTheNextMorningIsAnotherSitting() {
      assertThat(
              of(
                      answered(Stage.TRANSLATE, 4, Duration.ofSeconds(4), "0"),
                      answered(Stage.TRANSLATE, 40_000, Duration.ofSeconds(1), "0"))
                  .sittings()
                  .shown())
          .hasSize(2);
    }

    @Test
    void aLongPauseIsNoEndOfASitting() {
      Traffic traffic =
          new Traffic(
              List.of(
                  answered(Stage.TRANSLATE, 4, Duration.ofSeconds(4), "0"),
                  vain(Stage.TRANSLATE, 5, "unreachable"),
                  answered(Stage.TRANSLATE, 2000, Duration.ofSeconds(1), "0")),
              List.of(pause("unreachable", 5, 1990)));
      Figures figures = Figures.of(Editions.mixed(), new Logbooks.InMemory(traffic));
      assertThat(figures.sittings().shown())
          .singleElement()
          .returns(2, Sitting::replies)
          .returns(1, Sitting::unanswered);
      assertThat(figures.pauses().seconds()).isEqualTo(1985.0);
    }
  }

  @Nested
  class WhatTheChecksFound {
    @Test
    void isCountedByCodeAndArticle() {
      assertThat(of().findings())
          .contains(new CodeCount("name-spelling", "warning", "translate", 1, 1, 0));
    }
  }

  @Nested
  class AnEditionAmongOthers {
    @Test
    void isTheLastOfThem() {
      List<Comparison> editions = Figures.of(Editions.mixed(), Logbooks.busy()).editions();
      assertThat(editions)
          .extracting(Comparison::edition)
          .containsExactly("2026-11-22", "2026-11-23");
    }

    @Test
    void hasRatesOfTheArticlesThereWasWorkOn() {
      Comparison before = Figures.of(Editions.mixed(), Logbooks.busy()).editions().getFirst();
      assertThat(before.articles()).isEqualTo(8);
      assertThat(before.usdPerArticle()).isEqualByComparingTo("0.0025");
      assertThat(before.failureRate()).isEqualByComparingTo("0");
      assertThat(before.findingRate()).isEqualByComparingTo("0.25");
    }

    @Test
    void hasNoRatesIfItIsEmpty() {
      assertThat(Figures.of(Editions.of(), Logbook.EMPTY).editions())
          .singleElement()
          .returns(null, Comparison::usdPerArticle)
          .returns(null, Comparison::failureRate)
          .returns(null, Comparison::findingRate);
    }
  }
}
