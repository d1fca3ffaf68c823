package press.nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which job file a run was started from. Two of them on one shelf fill the same editions, which
/// somebody who copied a job file and forgot its name does not mean.
///
/// @param file as a whole path
/// @param name the job's name
record JobOrigin(Path file, String name) {
  JobOrigin {
    file = file.toAbsolutePath().normalize();
  }

  /// What to say if the run before this one on the same shelf was of another job.
  ///
  /// @return empty if it was of this one, or its job file is gone or has another name now
  Optional<String> warning(JobOrigin earlier) {
    if (!earlier.name.equals(name)) {
      return Optional.of(
          "this database holds job '%s' too: the two jobs publish each other's articles; give each"
                  .formatted(earlier.name)
              + " its own with nightdesk.database");
    }
    if (isSame(earlier.file) || !earlier.stillNamed()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s is a job named '%s' too, and was run last: both fill the same editions; give one of"
                .formatted(earlier.file, name)
            + " them another nightdesk.name");
  }

  private boolean isSame(Path other) {
    try {
      return Files.isSameFile(file, other);
    } catch (IOException gone) {
      return true;
    }
  }

  /// What stands there now is read without the command line it was run with, so nothing wrong with
  /// it is this run's mistake.
  private boolean stillNamed() {
    try {
      return name.equals(JobFile.load(file, List.of()).getProperty("nightdesk.name"));
    } catch (JobMistaken | IllegalArgumentException unreadable) {
      return false;
    }
  }
}
