package press.nightdesk.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where work stands after one reply or several: the work, what is wrong with it, and what
/// asking again has put right so far.
///
/// @param <W> the work; nullable where a reply may leave none
/// @param left what is still found
/// @param mended what was found before and is found no more
public record Attempt<W extends @Nullable Object>(
    W work, List<Finding> left, List<Finding> mended) {
  public Attempt {
    left = List.copyOf(left);
    mended = List.copyOf(mended);
  }

  /// The first attempt, with what is found in it.
  public static <W extends @Nullable Object> Attempt<W> first(W work, List<Finding> found) {
    return new Attempt<>(work, distinct(found), List.of());
  }

  /// The next attempt: what was found and is found no more counts as mended.
  public Attempt<W> next(W work, List<Finding> found) {
    List<Finding> earlier = new ArrayList<>(mended);
    earlier.addAll(left);
    List<Finding> gone =
        distinct(earlier).stream()
            .filter(old -> found.stream().noneMatch(now -> same(old, now)))
            .toList();
    return new Attempt<>(work, distinct(found), gone);
  }

  /// What somebody else made of the same after this attempt, if it is no worse than this one;
  /// otherwise this one. Errors that only the other had do not count against it.
  public Attempt<W> orBetter(Attempt<W> other) {
    if (beats(other)) {
      return this;
    }
    List<Finding> found = new ArrayList<>(mended);
    found.addAll(left);
    found.addAll(other.mended);
    return new Attempt<>(other.work, found, List.of()).next(other.work, other.left);
  }

  /// Whether less is wrong with it than with the other.
  public boolean beats(Attempt<W> other) {
    return burden(left) < burden(other.left);
  }

  /// Asks again while an error is left, at most `reasks` times. A warning asks for nothing.
  ///
  /// @param again makes the next attempt out of this one
  public Attempt<W> mend(int reasks, UnaryOperator<Attempt<W>> again) {
    Attempt<W> now = this;
    for (int asked = 0; asked < reasks && !now.sound(); asked++) {
      now = again.apply(now);
    }
    return now;
  }

  /// Whether no error is left.
  public boolean sound() {
    return !Finding.anyError(left);
  }

  /// The errors that are left: what has to be asked again.
  public List<Finding> errors() {
    return left.stream().filter(Finding::isError).toList();
  }

  /// How badly off work with these findings is, to be compared: errors weigh before warnings.
  public static long burden(List<Finding> findings) {
    long errors = findings.stream().filter(Finding::isError).count();
    return (errors << Integer.SIZE) + findings.size();
  }

  private static List<Finding> distinct(List<Finding> findings) {
    Set<Finding> once = new LinkedHashSet<>(findings);
    return List.copyOf(once);
  }

  /// About one paragraph the evidence tells two findings apart; about the whole it only varies
  /// the wording (a length, a list of what is missing).
  private static boolean same(Finding one, Finding other) {
    return one.equals(other)
        || (one.paragraph() == null
            && other.paragraph() == null
            && Objects.equals(one.code(), other.code()));
  }
}
