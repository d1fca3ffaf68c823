package press.nightdesk.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import press.nightdesk.publish.WholeFile;

/// Whether a database is still being made for the first time. A file beside it says so from before
/// it is there until all its tables are: a run that is killed meanwhile leaves it, and only then a
/// database may lack tables and yet be whole.
///
/// @param file the database's
record ShelfBirth(Path file) {
  /// That of a job's database; empty if a server keeps it.
  static Optional<ShelfBirth> of(JobSettings settings) {
    return ShelfDatabase.file(settings).map(ShelfBirth::new);
  }

  /// Whether it was begun and has not ended.
  boolean isUnderWay() {
    return Files.exists(mark());
  }

  /// Begins it if there is no database yet.
  ///
  /// @throws CannotStart if the disk is full
  /// @throws JobMistaken if the folder may not be written
  void begin() {
    if (Files.exists(file) || isUnderWay()) {
      return;
    }
    try {
      Files.createDirectories(folder());
      try (FileChannel channel =
          FileChannel.open(mark(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      WholeFile.sync(folder());
    } catch (IOException unwritable) {
      throw trouble(unwritable);
    }
  }

  /// Moves away what there is of it, so that it is begun again. What was moved so before, and had
  /// no more in it, is replaced.
  ///
  /// @throws CannotStart if the disk is full
  /// @throws JobMistaken if the folder may not be written
  void putAside() {
    try {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".broken"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw trouble(unwritable);
    }
  }

  /// All tables are there. That is durable before anything is paid for: a mark that comes back
  /// would have a damaged database taken for an unfinished one.
  ///
  /// @throws JobMistaken if the folder may not be written
  void end() {
    try {
      if (Files.deleteIfExists(mark())) {
        WholeFile.sync(folder());
      }
    } catch (IOException unwritable) {
      throw trouble(unwritable);
    }
  }

  private RuntimeException trouble(IOException unwritable) {
    if (CannotStart.fullDisk(unwritable)) {
      return CannotStart.at(file, unwritable);
    }
    JobMistaken mistaken =
        new JobMistaken(
            null,
            "nightdesk.database: %s cannot be written to: give this user the right, or name another folder"
                .formatted(folder()));
    mistaken.initCause(unwritable);
    return mistaken;
  }

  private Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private Path mark() {
    return file.resolveSibling(file.getFileName() + ".unfinished");
  }
}
