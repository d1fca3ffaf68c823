package press.nightdesk.llm;

import java.io.Serial;
import java.sql.SQLException;

/// The reply ledger could not be read or written: every other call would meet the same.
public final class LedgerFailed extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// @param happened what could not be done
  public LedgerFailed(String happened, Throwable cause) {
    super("%s: %s; look at nightdesk.database and its disk".formatted(happened, why(cause)), cause);
  }

  /// The database's own message may quote the row.
  private static String why(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return "SQL state " + sql.getSQLState();
      }
    }
    return thrown.getClass().getSimpleName();
  }
}
