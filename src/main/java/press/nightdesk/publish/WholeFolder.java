package press.nightdesk.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;

/// A folder of files that is seen old or new and never in between. A folder cannot be renamed over
/// another, so that for a moment between two renames there is neither; what was killed in that
/// moment is put right by {@link #recover} before anything else is done there.
final class WholeFolder {
  /// How the name of a folder ends that stands aside for a new one.
  private static final String ASIDE = ".aside";

  private static final int AT_ONCE = 16;

  private WholeFolder() {}

  static void write(Path target, EditionFolder.Contents content) throws IOException {
    Path unfinished = target.resolveSibling("." + target.getFileName() + WholeFile.UNFINISHED);
    Path aside = target.resolveSibling("." + target.getFileName() + ASIDE);
    delete(unfinished);
    delete(aside);
    Files.createDirectory(unfinished);
    boolean done = false;
    try {
      List<Path> files = new ArrayList<>();
      content.to(
          (file, text) -> {
            Path path = unfinished.resolve(file);
            WholeFile.draft(path, text);
            files.add(path);
          });
      force(files);
      WholeFile.sync(unfinished);
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
      done = true;
    } finally {
      if (!done) {
        discard(unfinished);
      }
    }
    Path parent = target.getParent();
    if (parent != null) {
      WholeFile.sync(parent);
    }
    delete(aside);
  }

  /// Many at once, because a file system writes its journal once for all that ask together.
  private static void force(List<Path> files) throws IOException {
    try {
      files.stream().gather(Gatherers.mapConcurrent(AT_ONCE, WholeFolder::forced)).forEach(_ -> {});
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static Path forced(Path file) {
    try {
      WholeFile.force(file);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Puts back what stood aside when a run was killed, and takes away what is left over.
  static void recover(Path folder) throws IOException {
    try (DirectoryStream<Path> asides = Files.newDirectoryStream(folder, ".*" + ASIDE)) {
      for (Path aside : asides) {
        String name = aside.getFileName().toString();
        Path target = folder.resolve(name.substring(1, name.length() - ASIDE.length()));
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          delete(aside);
        } else {
          Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
  }

  /// Takes a file or a folder with all that is in it away; links are not followed.
  static void delete(Path path) throws IOException {
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
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  // The failure that led here is what people need to hear of.
  private static void discard(Path unfinished) {
    try {
      delete(unfinished);
    } catch (IOException ignored) {
      return;
    }
  }
}
