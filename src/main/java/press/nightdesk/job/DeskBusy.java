package press.nightdesk.job;

import java.io.Serial;
import java.nio.file.Path;

/// Another run holds this job.
public final class DeskBusy extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /// @param held the file it holds
  public DeskBusy(Path held) {
    super("another run of this job holds %s: wait until it ends, or end it".formatted(held));
  }
}
