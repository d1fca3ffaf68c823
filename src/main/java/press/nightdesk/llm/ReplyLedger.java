package press.nightdesk.llm;

import java.sql.Types;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
  sealed interface Entry permits PaidReply, FailedAttempt, Reservation, Withdrawal, EditionPause {}

  /// A request for which something was set aside was not sent.
  record Withdrawal(Reservation reservation) implements Entry {}

  private static final Duration LONGEST_READ = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;
  private final GroupCommit<Entry> commits;
  private final Witness witness;
  private final AtomicLong reservations = new AtomicLong();
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("reply-ledger-reader").factory());

  /// @param database holds the tables of migration `V2__reply_ledger`; it must make commits
  ///     durable at once (H2: `WRITE_DELAY=0`). Not closed with the ledger
  public ReplyLedger(DataSource database) {
    this(database, Witness.NOBODY);
  }

  /// @param witness hears of every request once it is stored, and of pauses
  public ReplyLedger(DataSource database, Witness witness) {
    this.witness = witness;
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

  /// The calls that an edition made about a subject, in order of time.
  ///
  /// @param keys of replies to tell as well, whatever call paid for them
  /// @throws LedgerFailed if the database fails
  public List<PastCall> calls(String edition, String subject, List<String> keys) {
    return reading(
        () ->
            Stream.concat(
                    jdbc
                        .sql(LedgerRows.REPLIES_ABOUT)
                        .param("edition", edition)
                        .param("subject", subject)
                        .param("keys", keys.toArray())
                        .query((row, _) -> LedgerRows.replied(row))
                        .list()
                        .stream(),
                    jdbc
                        .sql(LedgerRows.FAILURES_ABOUT)
                        .param("edition", edition)
                        .param("subject", subject)
                        .query((row, _) -> LedgerRows.inVain(row))
                        .list()
                        .stream())
                .sorted(Comparator.comparing(PastCall::at))
                .toList());
  }

  /// Every request of an edition in numbers, in order of their ends.
  ///
  /// @throws LedgerFailed if the database fails
  public List<PastRequest> requests(String edition) {
    return reading(
        () ->
            Stream.concat(
                    jdbc
                        .sql(LedgerRows.ANSWERED)
                        .param(edition)
                        .query((row, _) -> LedgerRows.answered(row))
                        .list()
                        .stream(),
                    jdbc
                        .sql(LedgerRows.UNANSWERED)
                        .param(edition)
                        .query((row, _) -> LedgerRows.unanswered(row))
                        .list()
                        .stream())
                .sorted(Comparator.comparing(PastRequest::ended))
                .toList());
  }

  /// When an edition might send nothing, in order of time.
  ///
  /// @throws LedgerFailed if the database fails
  public List<EditionPause> pauses(String edition) {
    return reading(
        () ->
            jdbc.sql(LedgerRows.PAUSES)
                .param(edition)
                .query((row, _) -> LedgerRows.pause(row))
                .list());
  }

  /// Hands over replies as recordings in JSON, one each, in order of time, with all that another
  /// ledger needs to take them over.
  ///
  /// @param edition null for all
  /// @param subject null for all
  /// @throws LedgerFailed if the database fails
  public void recordings(
      @Nullable String edition, @Nullable String subject, Consumer<String> lines) {
    reading(
        () -> {
          jdbc.sql(LedgerRows.REPLIES_OF)
              .param("edition", edition, Types.VARCHAR)
              .param("subject", subject, Types.VARCHAR)
              .query(
                  row -> {
                    lines.accept(RecordingLine.of(LedgerRows.reply(row)).json());
                  });
          return true;
        });
  }

  /// What calls to live models for a task came to, over all editions.
  ///
  /// @param model the first letters of its name, since providers add a version to it; empty for all
  /// @return empty if there was none of which the tokens are known
  /// @throws LedgerFailed if the database fails
  public Optional<CallHistory> history(String task, String model) {
    return reading(
        () ->
            jdbc.sql(LedgerRows.HISTORY)
                .param("task", task)
                .param("model", model)
                .param("imported", CallLabel.IMPORTED)
                .query((row, _) -> Optional.ofNullable(LedgerRows.history(row)))
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

  /// What an edition's calls cost or may have cost so far, as far as there is a bound.
  ///
  /// @throws LedgerFailed if the database fails
  Most spent(String edition) {
    return reading(
        () ->
            jdbc.sql(LedgerRows.SPENT)
                .param("edition", edition)
                .query((row, _) -> new Most(row.getLong("tokens"), row.getBigDecimal("usd")))
                .single());
  }

  /// Puts what a dead run had under way on the bill as possibly billed. To be called while no run
  /// of this job is going on.
  ///
  /// @return how many requests that were
  /// @throws LedgerFailed if the database fails
  public int settleAbandoned() {
    return writing(
        () ->
            transaction.execute(
                _ -> {
                  int abandoned = jdbc.sql(LedgerRows.KEEP_ABANDONED).update();
                  jdbc.sql(LedgerRows.DELETE_RESERVATIONS).update();
                  return abandoned;
                }));
  }

  /// Keeps replies that another shelf paid for, as far as their keys are not there yet.
  ///
  /// @param replies of {@link CallLabel#IMPORTED} labels
  /// @return how many were not there
  /// @throws LedgerFailed if the database fails; none of them is kept then
  int takeOver(List<PaidReply> replies) {
    Map<String, PaidReply> byKey = new LinkedHashMap<>();
    replies.forEach(reply -> byKey.putIfAbsent(reply.key(), reply));
    return writing(
        () ->
            transaction.execute(
                _ -> {
                  List<String> there =
                      jdbc.sql(LedgerRows.KEYS_AMONG)
                          .param("keys", byKey.keySet().toArray())
                          .query((row, _) -> row.getString("reply_key"))
                          .list();
                  there.forEach(byKey::remove);
                  insert(
                      LedgerRows.INSERT_REPLY,
                      List.copyOf(byKey.values()),
                      PaidReply.class,
                      LedgerRows::fill);
                  return byKey.size();
                }));
  }

  /// A number for a reservation that no other of this run has.
  long nextReservation() {
    return reservations.incrementAndGet();
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
    switch (entry) {
      case PaidReply reply when !reply.facts().recorded() -> witness.request(PastRequest.of(reply));
      case FailedAttempt failed -> witness.request(PastRequest.of(failed));
      case PaidReply _, Reservation _, Withdrawal _, EditionPause _ -> {}
    }
  }

  /// Keeps a pause without waiting for it: it is worth less than the call that meets it.
  void note(EditionPause pause) {
    commits.addLater(pause);
    witness.pause(pause);
  }

  private <R> R reading(Supplier<R> query) {
    return apart(query, "the reply ledger could not be read");
  }

  private <R> R writing(Supplier<R> change) {
    return apart(change, "the reply ledger could not be written");
  }

  private <R> R apart(Supplier<R> work, String failure) {
    try {
      return CompletableFuture.supplyAsync(work, reader).join();
    } catch (CompletionException failed) {
      throw new LedgerFailed(failure, cause(failed));
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
    insert(LedgerRows.INSERT_RESERVATION, entries, Reservation.class, LedgerRows::fill);
    insert(LedgerRows.INSERT_REPLY, entries, PaidReply.class, LedgerRows::fill);
    List<Entry> bounded =
        entries.stream().filter(e -> e instanceof PaidReply r && r.isBoundedOnly()).toList();
    insert(LedgerRows.INSERT_BOUND, bounded, PaidReply.class, LedgerRows::fillBound);
    insert(LedgerRows.INSERT_FAILED_ATTEMPT, entries, FailedAttempt.class, LedgerRows::fill);
    insert(LedgerRows.MERGE_PAUSE, entries, EditionPause.class, LedgerRows::fill);
    List<Object[]> ended =
        entries.stream().flatMap(ReplyLedger::ended).map(id -> new Object[] {id}).toList();
    if (!ended.isEmpty()) {
      batches.batchUpdate(LedgerRows.DELETE_RESERVATION, ended);
    }
  }

  private static Stream<Long> ended(Entry entry) {
    Reservation reservation =
        switch (entry) {
          case PaidReply reply -> reply.facts().reservation();
          case FailedAttempt failed -> failed.reservation();
          case Withdrawal(Reservation withdrawn) -> withdrawn;
          case Reservation _, EditionPause _ -> null;
        };
    return reservation == null ? Stream.empty() : Stream.of(reservation.id());
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
