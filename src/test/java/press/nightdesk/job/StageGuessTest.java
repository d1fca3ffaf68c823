package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Stage;
import press.nightdesk.llm.CallHistory;
import press.nightdesk.llm.ModelSpec;
import press.nightdesk.llm.PerMinute;
import press.nightdesk.llm.Price;
import press.nightdesk.llm.Provider;
import press.nightdesk.llm.Secret;
import press.nightdesk.llm.Usage;

class StageGuessTest {
  private static final Price PRICE = new Price(new BigDecimal("1"), new BigDecimal("10"));

  /// 120 calls for 100 texts, half as much out as in, two seconds each.
  private static final CallHistory HISTORY =
      new CallHistory(120, 100, new Usage(100_000, 50_000), 0.4, 0.8, Duration.ofSeconds(2));

  @Nested
  class WithRepliesToLearnFrom {
    @Test
    void callsTokensAndMoneyAreInProportion() {
      StageGuess guess = guess(PRICE, PerMinute.UNLIMITED, HISTORY);
      guess.asked(10, 10_000, 4_000);
      Estimate.StageEstimate estimate = guess.estimate();
      assertThat(estimate.calls()).isEqualTo(new Span(10, 12, 14));
      assertThat(estimate.inputTokens()).isEqualTo(new Span(10_000, 12_000, 14_000));
      assertThat(estimate.outputTokens()).isEqualTo(new Span(4_000, 6_000, 11_200));
      assertThat(Objects.requireNonNull(estimate.usd()).expected()).isEqualByComparingTo("0.072");
      assertThat(estimate.learntFrom()).isEqualTo(120);
    }

    @Test
    void timeGoesByCallsInTurn() {
      StageGuess guess = guess(PRICE, PerMinute.UNLIMITED, HISTORY);
      guess.asked(10, 10_000, 4_000);
      assertThat(guess.estimate().seconds()).isEqualTo(new Span(6, 6, 8));
    }

    @Test
    void timeGoesByTheLimitPerMinuteWhereThatIsNarrower() {
      StageGuess requests = guess(PRICE, new PerMinute(6, 0), HISTORY);
      requests.asked(10, 10_000, 4_000);
      assertThat(requests.estimate().seconds()).isEqualTo(new Span(100, 120, 140));
      StageGuess tokens = guess(PRICE, new PerMinute(0, 6_000), HISTORY);
      tokens.asked(10, 10_000, 4_000);
      assertThat(tokens.estimate().seconds()).isEqualTo(new Span(140, 180, 252));
    }
  }

  @Nested
  class WithoutAnything {
    @Test
    void rulesOfThumbSayWhatTheyAre() {
      StageGuess guess = guess(PRICE, PerMinute.UNLIMITED, null);
      guess.asked(10, 10_000, 4_000);
      Estimate.StageEstimate estimate = guess.estimate();
      assertThat(estimate.learntFrom()).isZero();
      assertThat(estimate.outputTokens()).isEqualTo(new Span(2_000, 3_520, 7_200));
    }

    @Test
    void anUnknownPriceIsUnknownAndNotZero() {
      StageGuess guess = guess(null, PerMinute.UNLIMITED, null);
      assertThat(guess.estimate().usd()).isEqualTo(UsdSpan.NOTHING);
      guess.asked(1, 1_000, 400);
      assertThat(guess.estimate().usd()).isNull();
    }

    @Test
    void whatIsInTheLedgerCostsNothing() {
      StageGuess guess = guess(PRICE, PerMinute.UNLIMITED, null);
      guess.recalled();
      Estimate.StageEstimate estimate = guess.estimate();
      assertThat(estimate.articles()).isEqualTo(1);
      assertThat(estimate.fromLedger()).isEqualTo(1);
      assertThat(estimate.calls()).isEqualTo(Span.NONE);
      assertThat(estimate.seconds()).isEqualTo(Span.NONE);
    }
  }

  private static StageGuess guess(
      @Nullable Price price, PerMinute perMinute, @Nullable CallHistory history) {
    ModelSpec spec =
        new ModelSpec(
            Provider.OLLAMA,
            "test-model",
            null,
            Secret.NONE,
            Duration.ofSeconds(20),
            4,
            perMinute,
            2,
            Duration.ZERO,
            price,
            null,
            null);
    return new StageGuess(Stage.TRANSLATE, spec, Optional.ofNullable(history));
  }
}
