package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.output.FinishReason;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerModelTest {
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
  class AReply {
    @Test
    void isPaidForOnceAndComesBackAsItCameFirst() {
      provider.replies("Hello");
      Reply first = asker("m").ask(Ledgers.label(1), Specs.request());
      Reply second = asker("m").ask(Ledgers.label(1), Specs.request());

      assertThat(second).isEqualTo(first);
      assertThat(first)
          .isEqualTo(
              new Reply(
                  first.key(),
                  "Hello",
                  FinishReason.STOP,
                  "openai",
                  "m-1",
                  false,
                  new Usage(1200, 900),
                  new BigDecimal("0.0021"),
                  2,
                  Ledgers.NOW,
                  "m"));
      assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void isInTheDatabaseFileWhenTheCallReturns() throws Exception {
      provider.replies("Hello");
      Reply reply = asker("m").ask(Ledgers.label(1), Specs.request());

      Path copy = Files.createDirectory(folder.resolve("copy"));
      Files.copy(folder.resolve("shelf.mv.db"), copy.resolve("shelf.mv.db"));
      JdbcConnectionPool afterPowerCut = Ledgers.database(copy);
      try (ReplyLedger reopened = new ReplyLedger(afterPowerCut)) {
        assertThat(reopened.find(reply.key())).map(PaidReply::text).contains("Hello");
      } finally {
        afterPowerCut.dispose();
      }
    }

    @Test
    void mayBeAsLongAsTheTransportTakesIn() {
      String text = "x".repeat((int) DeadlineHttpClient.LONGEST_BODY);
      provider.replies(text);
      Reply reply = asker("m").ask(Ledgers.label(1), Specs.request());
      assertThat(ledger.find(reply.key())).map(PaidReply::text).contains(text);
    }

    @Test
    void isAskedForAnewWhenAnythingThatMattersDiffers() {
      provider.replies("1").replies("2").replies("3").replies("4").replies("5").replies("6");
      CallLabel label = Ledgers.label(1);
      ChatRequest noSchema = ChatRequest.builder().messages(Specs.request().messages()).build();
      CallLabel nextRound =
          new CallLabel(label.edition(), label.subject(), label.task(), label.text(), 1, 1);

      assertThat(
              List.of(
                  asker("m").ask(label, Specs.request()).text(),
                  asker("m").ask(label, Specs.request("other")).text(),
                  asker("m").ask(label, noSchema).text(),
                  asker("other").ask(label, Specs.request()).text(),
                  asker("m").ask(Ledgers.label(2), Specs.request()).text(),
                  asker("m").ask(nextRound, Specs.request()).text()))
          .containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void isSharedByEditionsAndSubjectsThatAskTheSame() {
      provider.replies("Hello");
      CallLabel other = new CallLabel("2026-11-23", "article-2", "translate", "t", 1, 0);
      Reply first = asker("m").ask(Ledgers.label(1), Specs.request());
      assertThat(asker("m").ask(other, Specs.request())).isEqualTo(first);
    }
  }

  @Nested
  class TwoCallersWithTheSameQuestionAtOnce {
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);

    @Test
    void askOnce() throws Exception {
      provider.does(
          () -> {
            hold();
            return ScriptedModel.response("Hello");
          });
      Asker asker = asker("m");
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<Reply> one = threads.submit(() -> asker.ask(Ledgers.label(1), Specs.request()));
        asked.await();
        Future<Reply> two = threads.submit(() -> asker.ask(Ledgers.label(1), Specs.request()));
        answer.countDown();
        assertThat(two.get()).isEqualTo(one.get());
      }
      assertThat(provider.requests()).hasSize(1);
    }

    private void hold() {
      asked.countDown();
      try {
        answer.await();
      } catch (InterruptedException stop) {
        throw new IllegalStateException(stop);
      }
    }
  }

  @Nested
  class ACallThatFails {
    @Test
    void isAskedAgainNextTime() {
      provider.fails(new Fault.ServerError("busy")).replies("Hello");
      Asker asker = asker("m");
      assertThatThrownBy(() -> asker.ask(Ledgers.label(1), Specs.request()))
          .isInstanceOf(CallFailed.class);
      assertThat(asker.ask(Ledgers.label(1), Specs.request()).text()).isEqualTo("Hello");
    }
  }

  @Nested
  class ARecollection {
    @Test
    void isTheReplyThatWasPaidForBefore() {
      provider.replies("Hello");
      Reply paid = asker("m").ask(Ledgers.label(1), Specs.request());
      assertThat(asker("m").recalling().ask(Ledgers.label(1), Specs.request())).isEqualTo(paid);
      assertThat(provider.requests()).hasSize(1);
    }

    @Test
    void ofWhatWasNeverAskedAsksNobody() {
      assertThatThrownBy(() -> asker("m").recalling().ask(Ledgers.label(2), Specs.request()))
          .isInstanceOf(NotRecalled.class)
          .hasMessageContaining("ask 2 of round 0");
      assertThat(provider.requests()).isEmpty();
    }
  }

  @Nested
  class ABill {
    @Test
    void isEmptyBeforeAnythingWasAsked() {
      assertThat(ledger.bill("2026-11-22"))
          .isEqualTo(new EditionBill(0, new Usage(0, 0), BigDecimal.ZERO, 0, BigDecimal.ZERO));
    }

    @Test
    void addsUpWhatWasPaidAndNotWhatWasFound() {
      provider.replies("1").replies("2");
      Asker asker = asker("m");
      var _ = asker.ask(Ledgers.label(1), Specs.request("one"));
      var _ = asker.ask(Ledgers.label(1), Specs.request("two"));
      var _ = asker.ask(Ledgers.label(1), Specs.request("one"));
      assertThat(ledger.bill("2026-11-22"))
          .isEqualTo(
              new EditionBill(
                  2, new Usage(2400, 1800), new BigDecimal("0.0042"), 0, BigDecimal.ZERO));
    }

    @Test
    void doesNotKnowTheCostWhenOnePriceIsUnknown() {
      ReplyMetadata.Facts unpriced =
          new ReplyMetadata.Facts(
              null, false, null, null, 1, Ledgers.facts().latency(), Ledgers.NOW, null);
      provider.replies("1").does(() -> ReplyMetadata.with(ScriptedModel.response("2"), unpriced));
      Asker asker = asker("m");
      var _ = asker.ask(Ledgers.label(1), Specs.request("one"));
      var _ = asker.ask(Ledgers.label(1), Specs.request("two"));
      assertThat(ledger.bill("2026-11-22"))
          .isEqualTo(new EditionBill(2, new Usage(1200, 900), null, 0, BigDecimal.ZERO));
    }
  }

  @Nested
  class ADatabaseThatIsGone {
    @Test
    void stopsTheCallWithoutQuotingTheReply() throws Exception {
      provider.replies("Hello");
      Asker asker = asker("m");
      try (var connection = database.getConnection();
          var statement = connection.createStatement()) {
        statement.execute("DROP TABLE reply");
      }
      assertThatThrownBy(() -> asker.ask(Ledgers.label(1), Specs.request()))
          .asInstanceOf(type(LedgerFailed.class))
          .satisfies(failed -> assertThat(failed).hasMessageContaining("SQL state 42"));
    }
  }

  private Asker asker(String name) {
    ReplyKey keys = new ReplyKey(Provider.OPENAI, name, null, "");
    return new ModelAsker(
        new LedgerModel(provider, ledger, new SingleFlight<>(), keys), Provider.OPENAI, name);
  }
}
