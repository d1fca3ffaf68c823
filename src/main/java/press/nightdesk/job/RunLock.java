package press.nightdesk.job;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Holds a job against a second run on this machine. The operating system lets go of it when the
/// process ends, however it ends, so that a dead run never leaves a lock behind.
final class RunLock implements AutoCloseable {
  private static final int LOOKS = 10;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final FileChannel channel;
  private final FileLock lock;

  private RunLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// Takes the lock. Whoever only looks whether it is held has it for a moment; that is waited for.
  ///
  /// @param file the lock file; it stays when the lock is released
  /// @throws DeskBusy if another run holds it
  /// @throws CannotStart if the disk is full
  /// @throws JobMistaken if the file cannot be written
  static RunLock take(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      for (int look = 0; lock == null && look < LOOKS; look++) {
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        lock = tryLock(channel);
      }
      if (lock == null) {
        channel.close();
        throw new DeskBusy(file);
      }
      return new RunLock(channel, lock);
    } catch (IOException unwritable) {
      if (CannotStart.fullDisk(unwritable)) {
        throw CannotStart.at(file, unwritable);
      }
      throw new JobMistaken(
          file.toString(),
          "cannot be written (%s): make the folder writable or set nightdesk.output"
              .formatted(unwritable));
    }
  }

  /// Whether a run holds the lock now. Writes nothing.
  ///
  /// @throws JobMistaken if the file cannot be read
  static boolean isHeld(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return true;
    } catch (NoSuchFileException neverRun) {
      return false;
    } catch (IOException unreadable) {
      throw new JobMistaken(
          file.toString(), "cannot be read (%s): look at its rights".formatted(unreadable));
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  @Override
  public void close() {
    try (channel) {
      lock.release();
    } catch (IOException alreadyGone) {
      // The operating system releases it with the process at the latest.
    }
  }
}
