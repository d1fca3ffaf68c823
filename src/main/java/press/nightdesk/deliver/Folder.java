package press.nightdesk.deliver;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ContentHash;

/// Copies the edition's folder to `<folder>/<job>/<edition>`, where it is seen whole or not at all.
public final class Folder implements Channel {
  private final Path folder;

  public Folder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public String name() {
    return "files";
  }

  @Override
  public String place() {
    return "copy in " + folder;
  }

  @Override
  public ContentHash target() {
    return ContentHash.of(folder.toString());
  }

  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public Receipt deliver(Parcel parcel) {
    Path job = folder.resolve(parcel.night().name());
    Path target = job.resolve(parcel.night().edition().toString());
    try {
      Files.createDirectories(job);
      put(parcel.folder(), target);
      sync(job);
      return new Receipt.Sent(target.toString());
    } catch (IOException failed) {
      return failed(target, failed);
    }
  }

  /// A folder cannot be renamed over another, so that for a moment there is neither; a copy that
  /// was killed then is made again.
  private static void put(Path source, Path target) throws IOException {
    Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
    Path aside = target.resolveSibling("." + target.getFileName() + ".aside");
    delete(unfinished);
    delete(aside);
    copy(source, unfinished);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    delete(aside);
  }

  private static void copy(Path source, Path target) throws IOException {
    Files.walkFileTree(
        source,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectory(target.resolve(source.relativize(from)));
            return FileVisitResult.CONTINUE;
          }

          // Neither links, which lead elsewhere, nor what is hidden, which is no artefact.
          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && !from.getFileName().toString().startsWith(".")) {
              Path to = target.resolve(source.relativize(from));
              Files.copy(from, to);
              force(to);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path from, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            sync(target.resolve(source.relativize(from)));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// Makes the names in a folder durable, where a folder can be opened.
  private static void sync(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static Receipt failed(Path target, IOException failed) {
    String said = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
    String remedy =
        said.contains("no space left") || said.contains("quota exceeded")
            ? "free some space there"
            : "see to that folder, or set nightdesk.deliver.files.folder to another";
    return new Receipt.NotSent(
        "cannot write %s (%s)"
            .formatted(
                target,
                Words.line(
                    "%s: %s".formatted(failed.getClass().getSimpleName(), failed.getMessage()))),
        remedy);
  }
}
