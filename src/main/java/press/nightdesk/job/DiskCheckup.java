package press.nightdesk.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whether there is room for what a run writes, and the right to write it.
final class DiskCheckup {
  private static final String PART = "disk";
  private static final long MEGABYTE = 1_000_000;
  private static final long TOO_LITTLE = 100 * MEGABYTE;
  private static final long LITTLE = 1_000 * MEGABYTE;

  private DiskCheckup() {}

  static List<Diagnosis> of(JobSettings settings) {
    Stream<Path> database =
        ShelfDatabase.file(settings).map(Path::toAbsolutePath).map(Path::getParent).stream();
    return Stream.concat(
            Stream.of(Path.of(settings.output(), settings.name()).toAbsolutePath()), database)
        .distinct()
        .map(DiskCheckup::folder)
        .toList();
  }

  private static Diagnosis folder(Path folder) {
    Path there = folder;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      return Diagnosis.fail(
          PART,
          "%s cannot be written to".formatted(there),
          "give this user the right, or set nightdesk.output and nightdesk.database");
    }
    try {
      return room(folder, Files.getFileStore(there).getUsableSpace());
    } catch (IOException unknown) {
      return Diagnosis.warn(
          PART,
          "how much room %s has cannot be told (%s)".formatted(folder, unknown.getMessage()),
          "see that there is enough");
    }
  }

  private static Diagnosis room(Path folder, long bytes) {
    String found = "%s: %s free".formatted(folder, megabytes(bytes));
    if (bytes < TOO_LITTLE) {
      return Diagnosis.fail(PART, found, "free some space: a run stops when the disk is full");
    }
    return bytes < LITTLE
        ? Diagnosis.warn(PART, found, "free some space before it runs out")
        : Diagnosis.ok(PART, found);
  }

  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", Math.ceilDiv(bytes, MEGABYTE));
  }
}
