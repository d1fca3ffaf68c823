package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
  /// A dollar per million tokens each way, so that a token costs a millionth.
  private static final Price PRICE = new Price(BigDecimal.ONE, BigDecimal.ONE);

  private static Account account(String usd, String spent) {
    return new Account(
        "2026-11-22", new Budget(new BigDecimal(usd), null), new Most(0, new BigDecimal(spent)));
  }

  private static Account.Wish wish(long input, long enough, long output) {
    return new Account.Wish(input, enough, output, PRICE);
  }

  @Nested
  class ABudgetWithRoom {
    @Test
    void grantsTheLongestReply() {
      assertThat(account("1", "0").reserve(wish(1_000, 500, 16_000)).output()).isEqualTo(16_000);
    }
  }

  @Nested
  class ABudgetThatRunsLow {
    @Test
    void grantsShorterRepliesSoThatSeveralRequestsFit() {
      Account.Grant grant = account("0.02", "0").reserve(wish(1_000, 500, 16_000));
      assertThat(grant.output()).isBetween(500L, 8_000L);
    }

    @Test
    void neverGrantsLessThanIsEnough() {
      assertThat(account("0.0016", "0").reserve(wish(1_000, 500, 16_000)).output()).isEqualTo(500);
    }

    @Test
    void refusesWhatItCannotBearAndSaysHowMuchIsGone() {
      assertThatThrownBy(() -> account("0.0016", "0.0015").reserve(wish(1_000, 500, 16_000)))
          .isInstanceOfSatisfying(
              CallFailed.class,
              failed -> {
                assertThat(failed.attempts()).isZero();
                assertThat(failed.fault()).isInstanceOf(Fault.BudgetSpent.class);
                assertThat(failed)
                    .hasMessage(
                        "the budget of USD 0.0016 for edition 2026-11-22 is spent: USD 0.0015 were"
                            + " or may have been billed, and the next call may cost USD 0.0015");
              });
    }

    @Test
    void waitsForARequestUnderWayThatMayCostLessThanWasSetAside() {
      Account account = account("0.002", "0");
      Account.Grant first = account.reserve(wish(1_000, 500, 500));
      CompletableFuture<Account.Grant> second =
          CompletableFuture.supplyAsync(() -> account.reserve(wish(1_000, 500, 500)));
      assertThat(second).isNotDone();
      account.settle(first, new Most(100, new BigDecimal("0.0001")));
      assertThat(second.join().output()).isEqualTo(500);
    }
  }

  @Nested
  class ABudgetInTokens {
    @Test
    void holdsWithoutAnyPrice() {
      Account account = new Account("2026-11-22", new Budget(null, 2_000L), Most.NOTHING);
      Account.Wish wish = new Account.Wish(1_000, 500, 500, null);
      account.settle(account.reserve(wish), new Most(1_500, null));
      assertThatThrownBy(() -> account.reserve(wish))
          .hasMessageContaining("the budget of 2000 tokens")
          .hasMessageContaining("1500 tokens were or may have been billed");
    }
  }

  @Nested
  class ManyRequestsAtOnce {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void neverSpendMoreThanTheBudgetAndLeaveLessThanARequestNeeds(long seed) {
      BigDecimal budget = new BigDecimal("0.05");
      Account account = account("0.05", "0");
      AtomicInteger spent = new AtomicInteger();
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int caller = 0; caller < 64; caller++) {
          RandomGenerator random = new java.util.Random(seed * 1_000 + caller);
          threads.execute(() -> spendAll(account, random, spent));
        }
      }
      assertThat(new BigDecimal(spent.get()).movePointLeft(6))
          .isLessThanOrEqualTo(budget)
          .isGreaterThan(budget.subtract(new BigDecimal("0.0015")));
    }

    private void spendAll(Account account, RandomGenerator random, AtomicInteger spent) {
      try {
        while (true) {
          Account.Grant grant = account.reserve(wish(1_000, 500, 4_000));
          int cost = random.nextInt((int) (1_000 + grant.output()) + 1);
          spent.addAndGet(cost);
          account.settle(grant, new Most(cost, new BigDecimal(cost).movePointLeft(6)));
        }
      } catch (CallFailed end) {
        assertThat(end.fault()).isInstanceOf(Fault.BudgetSpent.class);
      }
    }
  }
}
