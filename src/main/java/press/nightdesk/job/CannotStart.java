package press.nightdesk.job;

import java.io.Serial;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// A run could not begin for want of something that is no mistake of the job file; nothing is
/// lost, and the same command goes on once it is there.
public final class CannotStart extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String remedy;

  private CannotStart(String happened, String remedy, Throwable cause) {
    super(happened, cause);
    this.remedy = remedy;
  }

  /// The disk is full.
  ///
  /// @param file what could not be written
  static CannotStart at(Path file, Throwable cause) {
    return new CannotStart(
        "cannot write %s: the disk is full".formatted(file),
        "free some space, then run again",
        cause);
  }

  /// Something else that a person can mend.
  ///
  /// @param happened what, and where, in one line
  /// @param remedy what to do next, in one line
  static CannotStart because(String happened, String remedy, Throwable cause) {
    return new CannotStart(happened, remedy, cause);
  }

  /// Whether something failed because the disk, or this user's share of it, is full.
  static boolean fullDisk(Throwable failed) {
    return Stream.iterate(failed, thrown -> thrown != null, Throwable::getCause)
        .map(thrown -> String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT))
        .anyMatch(
            said ->
                said.contains("no space left")
                    || said.contains("not enough space")
                    || said.contains("quota exceeded"));
  }

  /// What to do next, in one line.
  public String remedy() {
    return remedy;
  }
}
