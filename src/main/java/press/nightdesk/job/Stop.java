package press.nightdesk.job;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import press.nightdesk.llm.CallFailed;
import press.nightdesk.llm.LedgerFailed;
import press.nightdesk.publish.CannotPublish;

/// Why a run stopped before its end though nothing is wrong with Nightdesk.
///
/// @param cause what happened, in one line
/// @param remedy what to do next, in one line
record Stop(String cause, String remedy) {
  /// The run was told to.
  static final Stop TOLD = new Stop("by a signal", "run again");

  /// The first reason among what was thrown and its causes; empty if there is only a defect.
  ///
  /// @throws DatabaseDamaged if the reason is that
  static Optional<Stop> among(JobSettings settings, List<Throwable> thrown) {
    return thrown.stream().flatMap(each -> within(settings, each).stream()).findFirst();
  }

  private static Optional<Stop> within(JobSettings settings, Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Optional<Stop> stop = of(settings, cause);
      if (stop.isPresent()) {
        return stop;
      }
    }
    return Optional.empty();
  }

  private static Optional<Stop> of(JobSettings settings, Throwable thrown) {
    return switch (thrown) {
      case CallFailed call -> Optional.of(new Stop(call.fault().message(), call.fault().remedy()));
      case CannotPublish publish -> Optional.of(new Stop(publish.what(), publish.remedy()));
      case LedgerFailed _, DataAccessException _, TransactionException _ ->
          Optional.of(ofDatabase(settings, thrown));
      default -> Optional.empty();
    };
  }

  private static Stop ofDatabase(JobSettings settings, Throwable thrown) {
    if (ShelfTrouble.isDamage(thrown)) {
      throw new DatabaseDamaged(ShelfDatabase.place(settings), thrown);
    }
    return ShelfTrouble.stop(settings, thrown);
  }
}
