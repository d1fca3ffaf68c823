package press.nightdesk.llm;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// The account of every edition that spends in this run, opened with what the ledger knows.
final class Accounts {
  private final ReplyLedger ledger;
  private final Budget budget;
  private final ConcurrentMap<String, Account> open = new ConcurrentHashMap<>();

  Accounts(ReplyLedger ledger, Budget budget) {
    this.ledger = ledger;
    this.budget = budget;
  }

  /// Whether there is a budget to keep to.
  boolean limited() {
    return budget.limited();
  }

  /// @throws LedgerFailed if the database fails
  Account of(String edition) {
    return open.computeIfAbsent(edition, e -> new Account(e, budget, ledger.spent(e)));
  }
}
