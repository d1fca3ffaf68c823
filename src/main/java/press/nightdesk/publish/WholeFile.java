package press.nightdesk.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is seen old or new and never in between, not even after a power cut.
public final class WholeFile {
  /// How the names of files end that are not finished.
  static final String UNFINISHED = ".unfinished";

  private WholeFile() {}

  static void write(Path target, EditionFolder.Content content) throws IOException {
    Path unfinished = target.resolveSibling("." + target.getFileName() + UNFINISHED);
    boolean done = false;
    try {
      draft(unfinished, content);
      force(unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      done = true;
    } finally {
      if (!done) {
        discard(unfinished);
      }
    }
    Path folder = target.getParent();
    if (folder != null) {
      sync(folder);
    }
  }

  /// Makes the names in a folder durable.
  ///
  /// @throws IOException if the disk does not say that they are
  public static void sync(Path folder) throws IOException {
    // Where there is no POSIX view, a folder cannot be opened and a rename is durable by itself.
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  /// Writes a file where nobody looks yet; it is durable once it is forced.
  static void draft(Path unfinished, EditionFolder.Content content) throws IOException {
    Files.deleteIfExists(unfinished);
    try (FileChannel channel =
            FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Writer out =
            new BufferedWriter(
                new OutputStreamWriter(Channels.newOutputStream(channel), validUtf8()))) {
      content.to(out);
    }
  }

  /// Makes what is in a file durable.
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Half a surrogate pair has no form in UTF-8; U+FFFD stands in for it.
  private static CharsetEncoder validUtf8() {
    return StandardCharsets.UTF_8
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
  }

  // The failure that led here is what people need to hear of, not that clearing up failed too;
  // what stays is cleared away when the folder is opened next.
  private static void discard(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException ignored) {
      return;
    }
  }
}
