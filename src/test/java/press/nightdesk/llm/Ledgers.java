package press.nightdesk.llm;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;

/// Reply ledgers on real H2 files.
final class Ledgers {
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00.123456789Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private Ledgers() {}

  /// An H2 file `shelf` in this folder, as Nightdesk opens it, with its tables.
  static JdbcConnectionPool database(Path folder) {
    JdbcConnectionPool pool =
        JdbcConnectionPool.create(
            "jdbc:h2:file:" + folder.resolve("shelf").toAbsolutePath() + ";WRITE_DELAY=0", "", "");
    Flyway.configure().dataSource(pool).load().migrate();
    return pool;
  }

  static CallLabel label(int ask) {
    return new CallLabel(
        "2026-11-22", "article-1", "translate", "sha256:" + "ab".repeat(32), ask, 0);
  }

  static ReplyMetadata.Facts facts() {
    return new ReplyMetadata.Facts(
        null,
        false,
        new Usage(1200, 900),
        Price.plain(new java.math.BigDecimal("0.0021")),
        2,
        Duration.ofMillis(321),
        NOW,
        null);
  }

  /// Who keeps this ledger's books for a model.
  static Bookkeeper books(ReplyLedger ledger, ModelSpec spec, Budget budget) {
    return new Bookkeeper(spec, ledger, new Accounts(ledger, budget), CLOCK);
  }
}
