package press.nightdesk.source;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import press.nightdesk.domain.FileStamp;

/// What is known of files that were read before, so that a file that lies there as it did need
/// not be read again.
///
/// @param settings a fingerprint of all settings that a reading depends on; it enters every stamp
/// @param clock tells a file that may still be written to
/// @param unchanged those of these stamps that are known, of files that need not be read again
public record SeenFiles(
    String settings, Clock clock, Function<Collection<FileStamp>, Set<FileStamp>> unchanged) {
  /// Nothing is known, and nothing is to be remembered.
  static final SeenFiles NONE =
      new SeenFiles("", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), _ -> Set.of());
}
