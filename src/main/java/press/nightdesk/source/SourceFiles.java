package press.nightdesk.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The files that a source's `path` means: one file, a folder, or a glob.
public final class SourceFiles {
  private final Glob path;
  private final Path literal;
  private final Path root;
  private final String endings;

  /// @param path as the job file writes it, with forward slashes
  /// @param base what a relative path is relative to
  /// @param endings what a folder means: the files below it whose names end so, packed or not
  /// @throws IllegalArgumentException if the path makes no sense
  public SourceFiles(String path, Path base, List<String> endings) {
    this.path = Glob.parse(path);
    // Here and not later, so that a path this machine cannot express is refused at once.
    this.literal = base.resolve(this.path.toString());
    this.root = base.resolve(this.path.root());
    this.endings = "{%s}{,.gz}".formatted(String.join(",", endings));
  }

  /// Looks whether a path makes sense, and at no file.
  ///
  /// @param path as the job file writes it
  /// @param base what a relative path is relative to
  /// @throws IllegalArgumentException if it makes none
  public static void requireSense(String path, Path base) {
    Objects.requireNonNull(base.resolve(Glob.parse(path).toString()));
  }

  /// In the order of their paths, found while they are asked for.
  public Iterator<Found> found() {
    if (Files.isRegularFile(literal)) {
      return List.<Found>of(new Found.File(path.toString(), literal)).iterator();
    }
    if (!Files.isDirectory(root)) {
      return Collections.emptyIterator();
    }
    return new Walk(path.isPattern() ? path : Glob.below(path.root(), endings), root);
  }

  /// Why there is none; empty if there is one.
  public Optional<String> absence() {
    return found().hasNext() ? Optional.empty() : Optional.of("no file matches " + path);
  }
}
