package press.nightdesk.deliver;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.NightEdition;

/// An edition ready to go out.
///
/// @param night what it holds
/// @param folder where its artefacts lie
/// @param address where its folder is served; null if nobody serves it
/// @param at now
record Parcel(NightEdition night, Path folder, @Nullable URI address, Instant at) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

  /// As job files name jobs. A name goes into headers, so nothing else may come this far.
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private static final int ENOUGH = 32;

  Parcel {
    if (!NAME.matcher(night.name()).matches()) {
      throw new IllegalArgumentException("'%s' is no job's name".formatted(night.name()));
    }
  }

  /// `nightly, Sunday, 22 November 2026: 12 articles`.
  String subject() {
    int articles = night.tally().published();
    return "%s, %s: %d article%s"
        .formatted(
            night.name(), DAY.format(night.edition().date()), articles, articles == 1 ? "" : "s");
  }

  /// The same for the same job, edition, contents and place, and for no other: 32 hexadecimal
  /// digits.
  String id(ContentHash target) {
    String whole =
        String.join(
            "\n",
            night.name(),
            night.edition().toString(),
            night.contents().value(),
            target.value());
    String hash = ContentHash.of(whole).value();
    return hash.substring(hash.length() - ENOUGH);
  }

  /// The text of one of its artefacts.
  ///
  /// @throws IOException if it is not there
  String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /// What comes of it if one of its artefacts is not there.
  Receipt unreadable(IOException failed) {
    return new Receipt.NotSent(
        "cannot read the edition in %s (%s)".formatted(folder, failed.getClass().getSimpleName()),
        "run again, which publishes it anew");
  }
}
