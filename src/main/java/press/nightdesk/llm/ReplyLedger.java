package press.nightdesk.llm;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every reply that was ever paid for, and every call that failed after costing requests.
///
/// What is stored is committed when the call returns, outside of anybody's transaction. Callers'
/// threads never enter the database, so that interrupting one harms nothing.
public final class ReplyLedger implements AutoCloseable {
  /// What the ledger keeps.
  sealed interface Entry permits PaidReply, FailedCall {}

  /// @param attempts requests sent in vain
  record FailedCall(
      CallLabel label, String provider, String model, String kind, int attempts, OffsetDateTime at)
      implements Entry {}

  private static final Duration LONGEST_READ = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;
  private final GroupCommit<Entry> commits;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("reply-ledger-reader").factory());

  /// @param database holds the tables of migration `V2__reply_ledger`; it must make commits
  ///     durable at once (H2: `WRITE_DELAY=0`). Not closed with the ledger
  public ReplyLedger(DataSource database) {
    this.jdbc = JdbcClient.create(database);
    this.batches = new JdbcTemplate(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.commits = new GroupCommit<>("reply-ledger-writer", this::commit);
  }

  /// What the calls of an edition came to so far.
  ///
  /// @throws LedgerFailed if the database fails
  public EditionBill bill(String edition) {
    return reading(
        () ->
            jdbc.sql(LedgerRows.BILL)
                .param("edition", edition)
                .query((row, _) -> LedgerRows.bill(row))
                .single());
  }

  /// @throws LedgerFailed if the database fails
  Optional<PaidReply> find(String key) {
    return reading(
        () ->
            jdbc.sql(LedgerRows.SELECT_REPLY)
                .param(key)
                .query((row, _) -> LedgerRows.reply(row))
                .optional());
  }

  /// Returns when the entry is committed. A reply whose key is there already counts as stored.
  ///
  /// @throws LedgerFailed if it could not be
  void store(Entry entry) {
    try {
      commits.add(entry);
    } catch (CompletionException failed) {
      throw new LedgerFailed("the reply ledger could not keep a reply", cause(failed));
    }
  }

  private <R> R reading(Supplier<R> query) {
    try {
      return CompletableFuture.supplyAsync(query, reader).join();
    } catch (CompletionException failed) {
      throw new LedgerFailed("the reply ledger could not be read", cause(failed));
    }
  }

  private static Throwable cause(CompletionException failed) {
    return failed.getCause() == null ? failed : failed.getCause();
  }

  private void commit(List<Entry> entries) {
    try {
      transaction.executeWithoutResult(_ -> insert(entries));
    } catch (DuplicateKeyException conflict) {
      // Alone, it says that this very reply is there already; in company, that the group is split.
      if (entries.size() > 1) {
        throw conflict;
      }
    }
  }

  private void insert(List<Entry> entries) {
    insert(LedgerRows.INSERT_REPLY, entries, PaidReply.class, LedgerRows::fill);
    insert(LedgerRows.INSERT_FAILED_CALL, entries, FailedCall.class, LedgerRows::fill);
  }

  private <E> void insert(
      String sql,
      List<Entry> entries,
      Class<E> kind,
      ParameterizedPreparedStatementSetter<E> filling) {
    List<E> rows = entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    if (!rows.isEmpty()) {
      batches.batchUpdate(sql, rows, rows.size(), filling);
    }
  }

  /// Commits what waits, then ends. May be called twice.
  @Override
  public void close() {
    commits.close();
    Patience.end(reader, LONGEST_READ);
  }
}
