package press.nightdesk.publish;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import press.nightdesk.domain.Edition;

/// Where an edition's artefacts lie: `out/<name>/<edition>/`.
///
/// One run at a time writes here (the run lock sees to that), so anything unfinished that lies
/// here on opening was left by a run that was killed, and is cleared away.
public final class EditionFolder {
  private final Path job;
  private final Path path;
  private final Edition edition;

  private EditionFolder(Path job, Path path, Edition edition) {
    this.job = job;
    this.path = path;
    this.edition = edition;
  }

  /// The edition's folder, made if it does not stand yet.
  ///
  /// @param output the job's output folder
  /// @param name the job's name, which is to be one plain folder name
  /// @throws CannotPublish if the folder cannot be made
  /// @throws IllegalArgumentException if the name would lead elsewhere
  public static EditionFolder open(Path output, String name, Edition edition) {
    if (!plain(name)) {
      throw new IllegalArgumentException(
          "job name '%s': it names a folder, so it holds no path".formatted(name));
    }
    Path job = output.resolve(name);
    Path path = job.resolve(edition.toString());
    try {
      Files.createDirectories(path);
      WholeFile.sync(job);
      clearRemains(job);
      clearRemains(path);
    } catch (IOException | ReadOnlyFileSystemException failed) {
      throw CannotPublish.at(blamed(failed, path), failed);
    }
    return new EditionFolder(job, path, edition);
  }

  /// The folder itself.
  public Path path() {
    return path;
  }

  /// Writes a file whole or not at all, as UTF-8, in place of the one that may stand there.
  ///
  /// @return where it lies
  /// @throws CannotPublish if that is not possible; the old file, if any, is untouched
  public Path write(String file, Content content) {
    return write(path.resolve(file), content);
  }

  /// Writes a folder of files, all or none, in place of the one that may stand there.
  ///
  /// @return where it lies
  /// @throws CannotPublish if that is not possible; the old folder, if any, is untouched
  public Path writeFolder(String name, Contents contents) {
    Path target = path.resolve(name);
    try {
      WholeFolder.write(target, contents);
    } catch (IOException | ReadOnlyFileSystemException failed) {
      throw CannotPublish.at(target, failed);
    }
    return target;
  }

  /// Takes a file away that may stand there, or a folder with all that is in it: it is seen whole
  /// or not at all.
  ///
  /// @throws CannotPublish if that is not possible
  public void remove(String name) {
    remove(path, name);
  }

  /// Takes away what rolls on in the job's folder, as above.
  void removeRolling(String file) {
    remove(job, file);
  }

  private static void remove(Path folder, String name) {
    Path target = folder.resolve(name);
    Path going = folder.resolve("." + name + WholeFile.UNFINISHED);
    try {
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        WholeFolder.delete(going);
        Files.move(target, going, StandardCopyOption.ATOMIC_MOVE);
        WholeFile.sync(folder);
        WholeFolder.delete(going);
      }
    } catch (IOException | ReadOnlyFileSystemException failed) {
      throw CannotPublish.at(target, failed);
    }
  }

  /// Writes in the job's folder, beside the editions, what rolls on from one to the next.
  ///
  /// @return where it lies
  /// @throws CannotPublish as above
  public Path writeRolling(String file, Content content) {
    return write(job.resolve(file), content);
  }

  /// Makes `latest` in the job's folder stand for this edition, unless it stands for a newer one
  /// that is there.
  ///
  /// @throws CannotPublish if that is not possible
  void becomeLatest() {
    Path latest = job.resolve("latest");
    Pointer pointer = new Pointer(latest);
    try {
      Optional<Edition> now = pointer.target();
      boolean newer =
          now.isPresent()
              && now.get().compareTo(edition) > 0
              && Files.isDirectory(job.resolve(now.get().toString()));
      if (!newer) {
        pointer.pointAt(edition);
      }
    } catch (IOException | ReadOnlyFileSystemException failed) {
      throw CannotPublish.at(latest, failed);
    }
  }

  private static Path write(Path target, Content content) {
    try {
      WholeFile.write(target, content);
    } catch (IOException | ReadOnlyFileSystemException failed) {
      throw CannotPublish.at(target, failed);
    }
    return target;
  }

  private static boolean plain(String name) {
    Path path = Path.of(name);
    return !name.isBlank()
        && !path.isAbsolute()
        && path.getNameCount() == 1
        && path.equals(path.normalize())
        && !name.equals("..");
  }

  private static void clearRemains(Path folder) throws IOException {
    try (DirectoryStream<Path> remains =
        Files.newDirectoryStream(folder, ".*" + WholeFile.UNFINISHED)) {
      for (Path remain : remains) {
        WholeFolder.delete(remain);
      }
    }
    WholeFolder.recover(folder);
  }

  private static Path blamed(Exception failed, Path otherwise) {
    return failed instanceof FileSystemException system && system.getFile() != null
        ? Path.of(system.getFile())
        : otherwise;
  }

  /// What goes into a folder.
  @FunctionalInterface
  public interface Contents {
    /// Writes every file.
    void to(Shelving shelving) throws IOException;
  }

  /// Takes the files of a folder, one after the other.
  @FunctionalInterface
  public interface Shelving {
    /// Writes one of them.
    ///
    /// @param file a plain name
    void put(String file, Content content) throws IOException;
  }

  /// What goes into a file.
  @FunctionalInterface
  public interface Content {
    /// Writes all of it; the caller closes.
    void to(Writer out) throws IOException;
  }
}
