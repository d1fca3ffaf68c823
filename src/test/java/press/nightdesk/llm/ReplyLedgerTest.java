package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplyLedgerTest {
  private static final int MANY = 200;

  @TempDir Path folder;

  @Nested
  class ManyRepliesAtOnce {
    @Test
    void areAllKeptAndOneThatWasThereCountsAsStored() throws Exception {
      int taken = 77;
      JdbcConnectionPool database = Ledgers.database(folder);
      try (ReplyLedger ledger = new ReplyLedger(database);
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        ledger.store(reply(taken, "reply 77"));
        List<Future<?>> stored = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
          PaidReply reply = reply(n, n == taken ? "too late" : "reply " + n);
          stored.add(threads.submit(() -> ledger.store(reply)));
        }
        for (Future<?> each : stored) {
          each.get();
        }
        for (int n = 0; n < MANY; n++) {
          assertThat(ledger.find(reply(n, "").key())).map(PaidReply::text).contains("reply " + n);
        }
        assertThat(ledger.bill("2026-11-22").requests()).isEqualTo(MANY);
      } finally {
        database.dispose();
      }
    }
  }

  @Nested
  class AReplyThatCannotBeStored {
    @Test
    void leavesNothingBehindAndItsNeighboursUnharmed() {
      JdbcConnectionPool database = Ledgers.database(folder);
      try (ReplyLedger ledger = new ReplyLedger(database)) {
        PaidReply good = reply(1, "one");
        PaidReply bad =
            new PaidReply(
                "key ".repeat(20), good.label(), "openai", "m-1", null, "one", good.facts());
        assertThatThrownBy(() -> ledger.store(bad))
            .isInstanceOf(LedgerFailed.class)
            .hasMessageContaining("SQL state 22");
        ledger.store(reply(2, "two"));
        assertThat(ledger.find(bad.key())).isEmpty();
        assertThat(ledger.find(reply(2, "").key())).map(PaidReply::text).contains("two");
      } finally {
        database.dispose();
      }
    }
  }

  @Nested
  class AThreadThatIsInterruptedWhileItCloses {
    @Test
    void leavesTheDatabaseOpenForOthers() {
      JdbcConnectionPool database = Ledgers.database(folder);
      try {
        ReplyLedger ledger = new ReplyLedger(database);
        ledger.store(reply(1, "one"));
        Thread.currentThread().interrupt();
        ledger.close();
        assertThat(Thread.interrupted()).isTrue();
        try (ReplyLedger next = new ReplyLedger(database)) {
          assertThat(next.find(reply(1, "").key())).isPresent();
        }
      } finally {
        database.dispose();
      }
    }
  }

  @Nested
  class ACallerWhoseThreadIsInterrupted {
    @Test
    void harmsNeitherItsReplyNorTheDatabase() {
      JdbcConnectionPool database = Ledgers.database(folder);
      try (ReplyLedger ledger = new ReplyLedger(database)) {
        Thread.currentThread().interrupt();
        ledger.store(reply(1, "one"));
        assertThat(ledger.find(reply(1, "").key())).map(PaidReply::text).contains("one");
        assertThat(Thread.interrupted()).isTrue();
        ledger.store(reply(2, "two"));
      } finally {
        database.dispose();
      }
    }
  }

  private static PaidReply reply(int number, String text) {
    return new PaidReply(
        "sha256:%064x".formatted(number),
        Ledgers.label(1),
        "openai",
        "m-1",
        null,
        text,
        Ledgers.facts());
  }
}
