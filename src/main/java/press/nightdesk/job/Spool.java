package press.nightdesk.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// An input copied aside, so that a job is not held for as long as whoever writes it takes, and
/// that one which breaks off does so before anything is done with it.
final class Spool implements AutoCloseable {
  /// Bytes; far more than a ledger holds, and less than would fill most disks.
  private static final long MOST = 16L << 30;

  private static final int BUFFER = 1 << 16;

  private final Path copy;
  private final InputStream lines;

  private Spool(Path copy, InputStream lines) {
    this.copy = copy;
    this.lines = lines;
  }

  /// Reads an input to its end.
  ///
  /// @param input what mistakes call it
  /// @throws JobMistaken if it cannot be read, or has no end within reason
  /// @throws CannotStart if the copy cannot be written
  static Spool of(String input, InputStream in) {
    return of(input, in, MOST);
  }

  /// @param most bytes
  static Spool of(String input, InputStream in, long most) {
    Path copy = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      copy = Files.createTempFile("nightdesk-", ".jsonl");
      fill(copy, input, in, most);
      return new Spool(copy, Files.newInputStream(copy, StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException failed) {
      delete(copy);
      throw lost(copy, failed);
    } catch (RuntimeException | Error mistaken) {
      delete(copy);
      throw mistaken;
    }
  }

  private static void fill(Path copy, String input, InputStream in, long most) throws IOException {
    try (OutputStream out = Files.newOutputStream(copy)) {
      byte[] buffer = new byte[BUFFER];
      long copied = 0;
      for (int read = read(input, in, buffer); read >= 0; read = read(input, in, buffer)) {
        copied += read;
        if (copied > most) {
          throw new JobMistaken(input, "longer than %,d bytes: import it in parts".formatted(most));
        }
        out.write(buffer, 0, read);
      }
    }
  }

  private static int read(String input, InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException unreadable) {
      throw new JobMistaken(input, "cannot be read (%s)".formatted(unreadable));
    }
  }

  private static void delete(Path copy) {
    try {
      if (Files.isRegularFile(copy)) {
        Files.delete(copy);
      }
    } catch (IOException left) {
      // What failed before says more.
    }
  }

  /// What to say of a copy that cannot be written, or read again.
  CannotStart lost(IOException failed) {
    return lost(copy, failed);
  }

  private static CannotStart lost(Path copy, IOException failed) {
    return CannotStart.fullDisk(failed)
        ? CannotStart.at(copy, failed)
        : CannotStart.because(
            "the copy %s of the input is lost (%s)".formatted(copy, failed),
            "see that the folder for temporary files can be written, then import again",
            failed);
  }

  /// What the input held.
  InputStream lines() {
    return lines;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException left) {
      delete(copy);
    }
  }
}
