package press.nightdesk.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The files a pattern means, in the order of their paths, found while they are asked for: in
/// memory are the names in the folders on the way down, and no folder stays open.
///
/// A linked file is read if its target lies below the root. A linked folder is never entered:
/// what lies below the root is found where it lies, and what lies elsewhere was not given to
/// this desk.
final class Walk implements Iterator<Found> {
  private record Entry(Path path, String shown, boolean folder) {}

  private static final Comparator<Entry> BY_PATH =
      Comparator.comparing(entry -> entry.folder() ? entry.shown() + "/" : entry.shown());

  private final Glob glob;
  private final Path root;
  private final Deque<Iterator<Entry>> open = new ArrayDeque<>();
  private @Nullable Found next;

  /// @param root an existing folder, the glob's own root resolved
  Walk(Glob glob, Path root) {
    this.glob = glob;
    this.root = root;
    this.next = enter(new Entry(root, glob.root(), true)).orElse(null);
  }

  @Override
  public boolean hasNext() {
    while (next == null && !open.isEmpty()) {
      if (open.element().hasNext()) {
        next = look(open.element().next()).orElse(null);
      } else {
        open.remove();
      }
    }
    return next != null;
  }

  @Override
  public Found next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Found found = next;
    next = null;
    return found;
  }

  private Optional<Found> look(Entry entry) {
    Path relative = root.relativize(entry.path());
    boolean meant = glob.matches(relative);
    boolean onTheWay = glob.leadsInto(relative);
    if (entry.folder()) {
      return onTheWay ? enter(entry) : Optional.empty();
    }
    if (!Files.isSymbolicLink(entry.path())) {
      return meant ? Optional.of(new Found.File(entry.shown(), entry.path())) : Optional.empty();
    }
    return meant || onTheWay ? follow(entry, meant) : Optional.empty();
  }

  private Optional<Found> follow(Entry link, boolean meant) {
    try {
      Path target = link.path().toRealPath();
      boolean folder = Files.isDirectory(target);
      if (folder || !meant) {
        return folder && !inside(target)
            ? Optional.of(new Found.LinkOutside(link.shown()))
            : Optional.empty();
      }
      return Optional.of(
          inside(target)
              ? new Found.File(link.shown(), target)
              : new Found.LinkOutside(link.shown()));
    } catch (IOException leadsNowhere) {
      return meant ? Optional.of(new Found.Closed(link.shown(), leadsNowhere)) : Optional.empty();
    }
  }

  private boolean inside(Path target) throws IOException {
    return target.startsWith(root.toRealPath());
  }

  private Optional<Found> enter(Entry folder) {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder.path())) {
      List<Entry> entries = new ArrayList<>();
      String lead = lead(folder.shown());
      for (Path path : content) {
        boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        entries.add(new Entry(path, lead + FileName.of(path), isFolder));
      }
      entries.sort(BY_PATH);
      open.push(entries.iterator());
      return Optional.empty();
    } catch (IOException closed) {
      return Optional.of(new Found.Closed(folder.shown(), closed));
    } catch (DirectoryIteratorException closed) {
      return Optional.of(new Found.Closed(folder.shown(), new IOException(closed)));
    }
  }

  private static String lead(String folder) {
    return folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
  }
}
