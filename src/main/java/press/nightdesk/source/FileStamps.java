package press.nightdesk.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.FileStamp;
import press.nightdesk.domain.Skip;

/// Tells of what a walk finds which files lie there as they did when they were read.
///
/// A file's stamp is its size, the times its content and its entry in the folder were changed,
/// and its number on the disk: what a program that puts back the time of the content cannot keep
/// is the second of these times. It is taken before the file is read, so a change during the
/// reading shows the next time. A file that was changed less than {@link #SETTLED} ago has no
/// stamp: within the grain of its file system's clock another change would not show (the racy
/// entry of git's index).
final class FileStamps implements Iterator<FileStamps.Look> {
  static final Duration SETTLED = Duration.ofSeconds(2);

  /// How many files are looked up at once.
  private static final int PAGE = 256;

  private static final String ATTRIBUTES = "unix:size,lastModifiedTime,ctime,ino";

  private final String source;
  private final Iterator<Found> found;
  private final SeenFiles seen;
  private final Queue<Look> page = new ArrayDeque<>();

  /// @param source the source's name
  FileStamps(String source, Iterator<Found> found, SeenFiles seen) {
    this.source = source;
    this.found = found;
    this.seen = seen;
  }

  /// What was found, and what its stamp says.
  ///
  /// @param stamp null if it has none
  /// @param unchanged the arrival, if it need not be read; else null
  record Look(Found found, @Nullable FileStamp stamp, Arrival.@Nullable Unchanged unchanged) {
    /// The arrival with the stamp on it, unless it failed for a cause that the stamp does not show:
    /// a file that somebody may yet be allowed to read is not remembered as unreadable.
    Arrival stamp(Arrival arrival) {
      return switch (arrival) {
        case Arrival.Read(Article article, FileStamp _) -> new Arrival.Read(article, stamp);
        case Arrival.Foreign(Article article, Skip skip, FileStamp _) ->
            new Arrival.Foreign(article, skip, stamp);
        case Arrival.Unreadable(Failure failure, FileStamp _)
            when !failure.kind().equals(Unfit.UNREADABLE_FILE.kind()) ->
            new Arrival.Unreadable(failure, stamp);
        case Arrival.Unreadable _, Arrival.Unchanged _ -> arrival;
      };
    }
  }

  @Override
  public boolean hasNext() {
    return !page.isEmpty() || found.hasNext();
  }

  @Override
  public Look next() {
    if (page.isEmpty()) {
      turnThePage();
    }
    return page.remove();
  }

  private void turnThePage() {
    Instant settledBy = seen.clock().instant().minus(SETTLED);
    Map<Found, FileStamp> stamps = new LinkedHashMap<>();
    List<Found> all = new ArrayList<>();
    while (all.size() < PAGE && found.hasNext()) {
      Found next = found.next();
      all.add(next);
      FileStamp stamp = next instanceof Found.File file ? stamp(file, settledBy) : null;
      if (stamp != null) {
        stamps.put(next, stamp);
      }
    }
    Set<FileStamp> unchanged =
        stamps.isEmpty() ? Set.of() : seen.unchanged().apply(Set.copyOf(stamps.values()));
    for (Found next : all) {
      FileStamp stamp = stamps.get(next);
      page.add(
          stamp != null && unchanged.contains(stamp)
              ? new Look(next, stamp, new Arrival.Unchanged(stamp))
              : new Look(next, stamp, null));
    }
  }

  private @Nullable FileStamp stamp(Found.File file, Instant settledBy) {
    String name = source + ":" + file.shown();
    if (name.length() > FileStamp.LONGEST) {
      return null;
    }
    try {
      Map<String, Object> attributes = attributes(file.path());
      for (Object attribute : attributes.values()) {
        if (attribute instanceof FileTime time && time.toInstant().isAfter(settledBy)) {
          return null;
        }
      }
      return new FileStamp(
          name,
          "%s %s %s %s %s"
              .formatted(
                  attributes.get("size"),
                  attributes.get("lastModifiedTime"),
                  attributes.get("ctime"),
                  attributes.get("ino"),
                  seen.settings()));
    } catch (IOException | UnsupportedOperationException whoeverReadsItWillSay) {
      return null;
    }
  }

  /// Without the times of a Unix file system a change might not show: there is no stamp then.
  private static Map<String, Object> attributes(Path file) throws IOException {
    return Files.readAttributes(file, ATTRIBUTES);
  }
}
