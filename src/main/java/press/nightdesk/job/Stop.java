package press.nightdesk.job;

import java.nio.file.Path;
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
/// @param damaged whether the database is, so that something may be lost
record Stop(String cause, String remedy, boolean damaged) {
  /// The run was told to.
  static final Stop TOLD = new Stop("by a signal", "run again");

  /// Nothing is lost.
  Stop(String cause, String remedy) {
    this(cause, remedy, false);
  }

  /// The database turned out not to be whole.
  static Stop ofDamage(Path file) {
    return new Stop(
        "the database %s is damaged".formatted(file),
        "docs/operations.md says how to get back what is in it",
        true);
  }

  /// The first reason among what was thrown and its causes; empty if there is only a defect.
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
          Optional.of(ShelfTrouble.stop(settings, thrown));
      default -> Optional.empty();
    };
  }
}
