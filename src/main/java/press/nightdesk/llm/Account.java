package press.nightdesk.llm;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What one edition has spent and what is reserved for requests under way. Safe to share.
///
/// A request is sent only if the budget can bear the most it can cost on top of everything else
/// that was or may have been billed, so that no order of events spends more than the budget.
final class Account {
  /// A request gets at most this part of what is left, as long as that is enough for it: near
  /// the end many small promises let more of them go out than a few that are never used up.
  private static final int PART = 4;

  private final String edition;
  private final Budget budget;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Most spent;
  private Most reserved = Most.NOTHING;
  private int open;

  /// @param spent what was or may have been billed before
  Account(String edition, Budget budget, Most spent) {
    this.edition = edition;
    this.budget = budget;
    this.spent = spent;
  }

  /// What a request would cost.
  ///
  /// @param input the most tokens that are sent
  /// @param enough with so many tokens of output it can do its work
  /// @param output the most tokens of output that it could be given
  /// @param price null if unknown
  record Wish(long input, long enough, long output, @Nullable Price price) {
    Wish {
      if (input < 0 || enough < 1 || output < enough) {
        throw new IllegalArgumentException(
            "input %d, enough %d, output %d".formatted(input, enough, output));
      }
    }

    Most cost(long granted) {
      return Most.of(new Usage(input, granted), price);
    }
  }

  /// A wish granted.
  ///
  /// @param output the most tokens of output the request may ask for
  /// @param most what is reserved for it
  record Grant(long output, Most most) {}

  /// Sets the cost of a request aside, waiting while others under way may yet leave enough. Each
  /// of those has a deadline, so this wait has one.
  ///
  /// @throws CallFailed with {@link Fault.BudgetSpent} if the budget cannot bear it
  Grant reserve(Wish wish) {
    lock.lock();
    try {
      while (!bears(wish.cost(wish.enough()), 1)) {
        if (open == 0) {
          throw new CallFailed(spent(wish), 0, null);
        }
        changed.awaitUninterruptibly();
      }
      long output = wish.output();
      while (output > wish.enough() && !bears(wish.cost(output), PART)) {
        output = Math.max(wish.enough(), output / 2);
      }
      Most most = wish.cost(output);
      reserved = reserved.plus(most);
      open++;
      return new Grant(output, most);
    } finally {
      lock.unlock();
    }
  }

  /// What became of a request: what it cost, or the most it may have cost.
  void settle(Grant grant, Most cost) {
    lock.lock();
    try {
      reserved = reserved.minus(grant.most());
      spent = spent.plus(cost);
      open--;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Whether `parts` times this cost fits into what is left.
  private boolean bears(Most cost, int parts) {
    Most taken = spent.plus(reserved);
    for (int part = 0; part < parts; part++) {
      taken = taken.plus(cost);
    }
    boolean tokens = budget.tokens() == null || taken.tokens() <= budget.tokens();
    boolean money = budget.usd() == null || taken.known().compareTo(budget.usd()) <= 0;
    return tokens && money;
  }

  private Fault spent(Wish wish) {
    Most least = wish.cost(wish.enough());
    return new Fault.BudgetSpent(
        (nothing(spent)
                ? "the budget of %1$s for edition %2$s is too small for one call, which may cost %4$s"
                : "the budget of %1$s for edition %2$s is spent: %3$s were or may have been billed, and the next call may cost %4$s")
            .formatted(budget, edition, words(spent), words(least)));
  }

  private boolean nothing(Most most) {
    return budget.usd() == null ? most.tokens() == 0 : most.known().signum() == 0;
  }

  private String words(Most most) {
    return budget.usd() == null
        ? most.tokens() + " tokens"
        : "USD " + Price.plain(most.known()).toPlainString();
  }
}
