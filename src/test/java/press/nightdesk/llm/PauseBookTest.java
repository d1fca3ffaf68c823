package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PauseBookTest {
  private static final Fault LIMITED = new Fault.RateLimited(null, "slower");
  private static final Fault NOBODY = new Fault.Unreachable("refused");
  private static final Instant NOW = Instant.parse("2026-11-22T22:00:00Z");
  private static final String EDITION = Ledgers.label(1).edition();

  private final JdbcConnectionPool pool;
  private ReplyLedger ledger;
  private final PauseBook book;

  PauseBookTest(@TempDir Path folder) {
    pool = Ledgers.database(folder);
    ledger = new ReplyLedger(pool);
    book = new PauseBook("openai", pause -> ledger.note(pause));
  }

  @AfterEach
  void close() {
    ledger.close();
    pool.dispose();
  }

  private void closed(Fault cause, int from, int until) {
    Ledgers.label(1)
        .during(
            () -> {
              book.closed(cause, NOW.plusSeconds(from), NOW.plusSeconds(until));
              return true;
            });
  }

  private List<EditionPause> kept() {
    ledger.close();
    ledger = new ReplyLedger(pool);
    return ledger.pauses(EDITION);
  }

  private static EditionPause pause(String cause, int from, int until) {
    return new EditionPause(
        EDITION, "openai", cause, NOW.plusSeconds(from), NOW.plusSeconds(until));
  }

  @Test
  void aBurstOfRefusalsIsOnePause() {
    closed(LIMITED, 0, 5);
    closed(LIMITED, 1, 6);
    closed(LIMITED, 2, 7);
    assertThat(kept()).containsExactly(pause("rate-limited", 0, 7));
  }

  @Test
  void aRefusalOfWhoeverComesBackFirstIsStillTheSame() {
    closed(LIMITED, 0, 5);
    closed(LIMITED, 6, 11);
    assertThat(kept()).containsExactly(pause("rate-limited", 0, 11));
  }

  @Test
  void aRefusalMuchLaterIsAnother() {
    closed(LIMITED, 0, 5);
    closed(LIMITED, 60, 65);
    assertThat(kept()).containsExactly(pause("rate-limited", 0, 5), pause("rate-limited", 60, 65));
  }

  @Test
  void anOutageGrowsUntilItEnds() {
    closed(NOBODY, 0, 1);
    closed(NOBODY, 0, 30);
    closed(NOBODY, 0, 95);
    assertThat(kept()).containsExactly(pause("unreachable", 0, 95));
  }
}
