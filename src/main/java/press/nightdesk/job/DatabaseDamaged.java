package press.nightdesk.job;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The database is there, and not whole: what is in it has to be got back by a person, or given up.
public final class DatabaseDamaged extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// @param file what is damaged
  /// @param cause what was thrown over it; null if something of ours was not found in it
  DatabaseDamaged(Path file, @Nullable Throwable cause) {
    super(
        "the database %s is damaged: docs/operations.md says how to get back what is in it"
            .formatted(file),
        cause);
  }
}
