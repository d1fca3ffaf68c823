package press.nightdesk.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.publish.Editions;

/// Editions with a digest on the disk.
final class Parcels {
  static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

  private Parcels() {}

  /// Clean and flagged articles, made by a live model, with a digest that holds what may be
  /// dangerous somewhere.
  static Parcel in(Path folder) {
    return of(Editions.of(Editions.clean(), Editions.flagged()), folder);
  }

  static Parcel of(NightEdition night, Path folder) {
    try {
      Files.writeString(
          folder.resolve("digest.txt"), "Привет, {{ . }} и\r\nBcc: all@example.org\n");
      Files.writeString(folder.resolve("digest.html"), "<p lang=\"ru\">Привет, {{{ . }}</p>\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return new Parcel(night, folder, null, NOW);
  }
}
