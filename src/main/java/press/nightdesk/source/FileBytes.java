package press.nightdesk.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file's content, no more of it than the limit.
final class FileBytes {
  private FileBytes() {}

  /// @throws UnfitException if the file is too large, no regular file, or cannot be read
  static byte[] of(Path file) throws UnfitException {
    if (!Files.isRegularFile(file)) {
      // Opening a pipe would wait for a writer for ever.
      throw new UnfitException(Unfit.UNREADABLE_FILE, "it is no regular file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
      if (bytes.length > Limits.FILE_BYTES) {
        throw new UnfitException(
            Unfit.TOO_LARGE, "the file is over %,d bytes".formatted(Limits.FILE_BYTES));
      }
      return bytes;
    } catch (IOException unreadable) {
      throw new UnfitException(Unfit.UNREADABLE_FILE, reason(unreadable));
    }
  }

  /// The cause in words, without the machine's own path to the file.
  static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "there is no such file";
      case FileSystemException e when e.getReason() != null -> "" + e.getReason();
      default -> "it cannot be read (%s)".formatted(cause.getClass().getSimpleName());
    };
  }
}
