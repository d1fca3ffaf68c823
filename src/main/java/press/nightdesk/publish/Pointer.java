package press.nightdesk.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import press.nightdesk.domain.Edition;

/// A name in a job's folder that stands for one of its editions.
final class Pointer {
  private static final int LONGEST_DAY = 20;

  private final Path path;

  Pointer(Path path) {
    this.path = path;
  }

  /// Which edition it stands for; empty if there is none, or something else lies there.
  Optional<Edition> target() throws IOException {
    try {
      if (Files.isSymbolicLink(path)) {
        return Optional.of(Edition.parse(Files.readSymbolicLink(path).toString()));
      }
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) <= LONGEST_DAY) {
        return Optional.of(Edition.parse(Files.readString(path).strip()));
      }
    } catch (IllegalArgumentException noEdition) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /// Makes it stand for this edition, at once and for good.
  void pointAt(Edition edition) throws IOException {
    Path unfinished = path.resolveSibling("." + path.getFileName() + WholeFile.UNFINISHED);
    Files.deleteIfExists(unfinished);
    try {
      Files.createSymbolicLink(unfinished, Path.of(edition.toString()));
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      WholeFile.write(path, out -> out.write(edition + "\n"));
      return;
    }
    Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    Path folder = path.getParent();
    if (folder != null) {
      WholeFile.sync(folder);
    }
  }
}
