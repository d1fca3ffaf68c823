package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BookkeeperTest {
  private static final String EDITION = "2026-11-22";
  private static final ModelSpec SPEC =
      Specs.of(Provider.OPENAI, URI.create("http://127.0.0.1:1/v1"));

  @TempDir Path folder;

  private final ScriptedModel provider = new ScriptedModel();
  private JdbcConnectionPool database;
  private ReplyLedger ledger;

  @BeforeEach
  void open() {
    database = Ledgers.database(folder);
    ledger = new ReplyLedger(database);
  }

  @AfterEach
  void close() {
    ledger.close();
    database.dispose();
  }

  @Nested
  class ARequestThatBringsNoReply {
    @ParameterizedTest(name = "{0}")
    @MethodSource("press.nightdesk.llm.FaultDocsTest#faults")
    void isOnTheBillAndPossiblyBilledIfNobodyCanTell(Fault fault) {
      provider.fails(fault);
      assertThatThrownBy(() -> ask(Budget.UNLIMITED)).isInstanceOf(CallFailed.class);
      EditionBill bill = ledger.bill(EDITION);
      assertThat(bill.requests()).isEqualTo(1);
      assertThat(bill.usd()).isEqualByComparingTo("0");
      assertThat(bill.uncertain()).isEqualTo(fault.uncertain() ? 1 : 0);
      assertThat(bill.uncertainUsd() == null).isEqualTo(fault.uncertain());
    }
  }

  @Nested
  class UnderABudget {
    private final Budget budget = new Budget(new BigDecimal("0.05"), null);

    @Test
    void aRequestIsLimitedToWhatWasSetAsideForItsReply() {
      provider.replies("Hello");
      ask(budget);
      assertThat(provider.requests().getFirst().maxOutputTokens()).isBetween(1_024, 16_384);
    }

    @Test
    void theSumIsInTheDatabaseFileBeforeTheRequestIsSent() {
      provider.does(
          () -> {
            assertThat(abandonedAfterAPowerCut()).isEqualTo(1);
            return ScriptedModel.response("Hello");
          });
      ask(budget);
    }

    @Test
    void aReplyTakesThePlaceOfWhatWasSetAside() {
      provider.replies("Hello");
      ask(budget);
      assertThat(abandonedAfterAPowerCut()).isZero();
      assertThat(ledger.spent(EDITION).usd()).isEqualByComparingTo("0.0021");
    }

    @Test
    void aRequestOfWhichNobodyKnowsCountsInFull() {
      provider.fails(new Fault.TimedOut("late"));
      assertThatThrownBy(() -> ask(budget)).isInstanceOf(CallFailed.class);
      assertThat(ledger.bill(EDITION).uncertainUsd()).isGreaterThan(new BigDecimal("0.002"));
      assertThat(ledger.spent(EDITION).usd())
          .isEqualByComparingTo(ledger.bill(EDITION).uncertainUsd());
    }

    @Test
    void whatADeadRunHadUnderWayMayHaveBeenBilled() {
      provider.does(
          () -> {
            assertThat(ledger.settleAbandoned()).isEqualTo(1);
            throw new CallFailed(new Fault.ServerError("-"), 1, null);
          });
      assertThatThrownBy(() -> ask(budget)).isInstanceOf(CallFailed.class);
      assertThat(ledger.bill(EDITION).uncertain()).isEqualTo(1);
      assertThat(ledger.spent(EDITION).usd()).isGreaterThan(new BigDecimal("0.002"));
    }

    @Test
    void nothingIsSentThatItCannotBear() {
      assertThatThrownBy(() -> ask(new Budget(new BigDecimal("0.000001"), null)))
          .isInstanceOfSatisfying(
              CallFailed.class,
              failed -> assertThat(failed.fault()).isInstanceOf(Fault.BudgetSpent.class));
      assertThat(provider.requests()).isEmpty();
      assertThat(ledger.bill(EDITION).requests()).isZero();
    }

    @Test
    void aProviderThatDoesNotSayWhatItBilledIsTakenToHaveBilledTheMost() {
      ReplyMetadata.Facts silent =
          new ReplyMetadata.Facts(
              null, false, null, null, 1, Ledgers.facts().latency(), Ledgers.NOW, null);
      provider.does(() -> ReplyMetadata.with(ScriptedModel.response("Hello"), silent));
      ask(budget);
      assertThat(ledger.bill(EDITION).usd()).isNull();
      assertThat(ledger.spent(EDITION).usd()).isGreaterThan(new BigDecimal("0.002"));
    }
  }

  /// How many requests a copy of the file, taken now, would find under way.
  private int abandonedAfterAPowerCut() {
    try {
      Path copy = Files.createTempDirectory(folder, "copy");
      Files.copy(folder.resolve("shelf.mv.db"), copy.resolve("shelf.mv.db"));
      JdbcConnectionPool reopened = Ledgers.database(copy);
      try (ReplyLedger later = new ReplyLedger(reopened)) {
        return later.settleAbandoned();
      } finally {
        reopened.dispose();
      }
    } catch (java.io.IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private void ask(Budget budget) {
    LedgerModel kept =
        new LedgerModel(
            new Accounted(provider, Ledgers.books(ledger, SPEC, budget)),
            ledger,
            new SingleFlight<>(),
            new ReplyKey(Provider.OPENAI, "m", null, ""));
    Ledgers.label(1).during(() -> kept.chat(Specs.request()));
  }

  /// Sends a request as {@link Entrance} does, without anybody to wait for.
  private static final class Accounted extends Decorator {
    private final FaultOf faults = new FaultOf(SPEC, Ledgers.CLOCK);
    private final Bookkeeper books;

    Accounted(ChatModel inner, Bookkeeper books) {
      super(inner);
      this.books = books;
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
      Reservation reservation = books.grant(request).map(books::reserve).orElse(null);
      try {
        return books.replied(inner.chat(books.limited(request, reservation), options), reservation);
      } catch (CallFailed failed) {
        books.failed(request, reservation, faults.of(failed));
        throw failed;
      }
    }
  }
}
