package press.nightdesk.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.FileStamp;

/// Reads what a walk finds, but for the files that lie there as they did when they were read.
///
/// A file's stamp is its size, the times its content and its entry in the folder were changed,
/// and its number on the disk: what a program that puts back the time of the content cannot keep
/// is the second of these times. It is taken before the file is read, so a change during the
/// reading shows the next time. A file that was changed less than {@link #SETTLED} ago has no
/// stamp: within the grain of its file system's clock another change would not show (the racy
/// entry of git's index).
final class FileStamps implements Iterator<Arrival> {
  static final Duration SETTLED = Duration.ofSeconds(2);

  /// How many files are looked up at once.
  private static final int PAGE = 256;

  private static final String ATTRIBUTES = "unix:size,lastModifiedTime,ctime,ino";

  private final String source;
  private final Iterator<Found> found;
  private final SeenFiles seen;
  private final BiFunction<Found, @Nullable FileStamp, Arrival> reader;
  private final Queue<Found> page = new ArrayDeque<>();
  private final Map<Found, FileStamp> stamps = new HashMap<>();
  private Set<FileStamp> unchanged = Set.of();

  /// @param source the source's name
  /// @param reader reads one, given its stamp
  FileStamps(
      String source,
      Iterator<Found> found,
      SeenFiles seen,
      BiFunction<Found, @Nullable FileStamp, Arrival> reader) {
    this.source = source;
    this.found = found;
    this.seen = seen;
    this.reader = reader;
  }

  @Override
  public boolean hasNext() {
    return !page.isEmpty() || found.hasNext();
  }

  @Override
  public Arrival next() {
    if (page.isEmpty()) {
      turnThePage();
    }
    Found next = page.remove();
    FileStamp stamp = stamps.get(next);
    return stamp != null && unchanged.contains(stamp)
        ? new Arrival.Unchanged(stamp)
        : reader.apply(next, stamp);
  }

  private void turnThePage() {
    stamps.clear();
    Instant settledBy = seen.clock().instant().minus(SETTLED);
    while (page.size() < PAGE && found.hasNext()) {
      Found next = found.next();
      page.add(next);
      FileStamp stamp = next instanceof Found.File file ? stamp(file, settledBy) : null;
      if (stamp != null) {
        stamps.put(next, stamp);
      }
    }
    unchanged = stamps.isEmpty() ? Set.of() : seen.unchanged().apply(Set.copyOf(stamps.values()));
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
