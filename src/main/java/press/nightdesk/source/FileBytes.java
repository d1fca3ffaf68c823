package press.nightdesk.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/// A file's content, unpacked if its name ends in `.gz`, no more of it than the limits.
public final class FileBytes {
  private static final String PACKED = ".gz";

  private FileBytes() {}

  /// All of a small file.
  ///
  /// @throws UnfitException if the file is too large, no regular file, or cannot be read
  public static byte[] of(Path file, Limits limits) throws UnfitException {
    try (InputStream in = open(file, limits)) {
      byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
      if (bytes.length > limits.fileBytes()) {
        throw new UnfitException(
            Unfit.TOO_LARGE,
            "the file is over %,d bytes (file-size)".formatted(limits.fileBytes()));
      }
      return bytes;
    } catch (IOException unreadable) {
      throw unfit(unreadable);
    }
  }

  /// A file to be read piece by piece. What fails while it is read is told by
  /// {@link #unfit(IOException)}.
  ///
  /// @throws UnfitException if it is no regular file
  static InputStream open(Path file, Limits limits) throws UnfitException, IOException {
    if (!Files.isRegularFile(file)) {
      // Opening a pipe would wait for a writer for ever.
      throw new UnfitException(Unfit.UNREADABLE_FILE, "it is no regular file");
    }
    InputStream in = Files.newInputStream(file);
    if (!file.toString().endsWith(PACKED)) {
      return in;
    }
    try {
      return new Unpacking(in, limits);
    } catch (IOException noGzip) {
      in.close();
      throw noGzip;
    }
  }

  /// What stopped the reading of a file.
  static UnfitException unfit(IOException cause) {
    return cause instanceof Unpacking.TooMuch tooMuch
        ? new UnfitException(Unfit.UNPACKS_TOO_LARGE, String.valueOf(tooMuch.getMessage()))
        : new UnfitException(Unfit.UNREADABLE_FILE, reason(cause));
  }

  /// The cause in words, without the machine's own path to the file.
  static String reason(IOException cause) {
    return switch (cause) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "there is no such file";
      case FileSystemLoopException _ -> "it is a link that leads back to itself";
      case FileSystemException e when String.valueOf(e.getMessage()).contains("symbolic links") ->
          "it is a link that leads back to itself";
      case FileSystemException e when e.getReason() != null -> "" + e.getReason();
      case ZipException _ -> "it is packed, and damaged or no gzip";
      case EOFException _ -> "it is packed and breaks off";
      default -> "it cannot be read (%s)".formatted(cause.getClass().getSimpleName());
    };
  }
}
