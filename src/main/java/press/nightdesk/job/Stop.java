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

  private static final String DATABASE =
      "see that its disk has room and that nobody else uses it, then run again";

  /// The first reason among what was thrown and its causes; empty if there is only a defect.
  static Optional<Stop> among(List<Throwable> thrown) {
    return thrown.stream().flatMap(each -> within(each).stream()).findFirst();
  }

  private static Optional<Stop> within(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Optional<Stop> stop = of(cause);
      if (stop.isPresent()) {
        return stop;
      }
    }
    return Optional.empty();
  }

  private static Optional<Stop> of(Throwable thrown) {
    return switch (thrown) {
      case CallFailed call -> Optional.of(new Stop(call.fault().message(), call.fault().remedy()));
      case CannotPublish publish -> Optional.of(new Stop(publish.what(), publish.remedy()));
      case LedgerFailed _, DataAccessException _, TransactionException _ ->
          Optional.of(new Stop("the database failed: " + firstLine(thrown), DATABASE));
      default -> Optional.empty();
    };
  }

  private static String firstLine(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }
}
