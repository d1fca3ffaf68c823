package press.nightdesk.llm;

import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Turns to the next model when one cannot do a piece of work.
public final class Recourse {
  private Recourse() {}

  /// The first work that is sound, or else the best there is.
  ///
  /// @param talks one with each model, in the order to turn to them; at least one
  /// @param work has a model do it
  /// @param sound whether it may stay as it is
  /// @param better makes one of the best so far and what the next model did
  /// @throws CallFailed if no model brought an answer, or any met what everybody would
  /// @throws NotRecalled if the last only recalls, and there was nothing to recall
  public static <W> W firstSound(
      List<Conversation> talks,
      Function<Conversation, W> work,
      Predicate<W> sound,
      BinaryOperator<W> better) {
    @Nullable W best = null;
    for (int model = 0; model < talks.size(); model++) {
      boolean last = model == talks.size() - 1;
      try {
        W now = work.apply(talks.get(model));
        best = best == null ? now : better.apply(best, now);
        if (last || sound.test(best)) {
          return best;
        }
      } catch (NotRecalled nothing) {
        if (last) {
          throw nothing;
        }
      } catch (CallFailed failed) {
        if (failed.fault().systemic() || (best == null && (last || !othersMay(failed)))) {
          throw failed;
        }
        if (last) {
          return Objects.requireNonNull(best);
        }
      }
    }
    throw new IllegalArgumentException("nobody to ask");
  }

  private static boolean othersMay(CallFailed failed) {
    return failed.fault().worthAnotherModel();
  }
}
