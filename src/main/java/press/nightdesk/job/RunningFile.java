package press.nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where a run that is on says how it stands, for `status`, which cannot open the database
/// meanwhile: `out/<name>/.running.json`. It is a convenience: what cannot be written stops no
/// run, and what a killed run leaves means nothing to whoever sees that the run lock is free.
///
/// @param path the file
record RunningFile(Path path) {
  private static final Logger LOG = LoggerFactory.getLogger(RunningFile.class);

  /// Beside the lock file.
  static RunningFile beside(Path lockFile) {
    return new RunningFile(lockFile.resolveSibling(".running.json"));
  }

  /// Says it; a reader sees the old or the new, whole.
  void write(Standing standing) {
    Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
    try {
      Files.writeString(unfinished, standing.json(null, null));
      Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException notToday) {
      LOG.info("{} cannot be written", path, notToday);
    }
  }

  /// What the run said last; empty if it has not said anything yet.
  Optional<Standing> read() {
    try {
      return Optional.of(StandingJson.read(Files.readString(path)));
    } catch (IOException | RuntimeException notSaid) {
      LOG.info("{} cannot be read", path, notSaid);
      return Optional.empty();
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException ignored) {
      LOG.info("{} cannot be removed", path, ignored);
    }
  }
}
