package press.nightdesk.domain;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where an article came from.
///
/// @param name the source's name in the job file
/// @param url the article's address; null if it has none
/// @param file the file it was read from, with forward slashes, as the job file's path leads to
///     it; null if it came from no file
public record Origin(String name, @Nullable URI url, @Nullable String file) {
  public Origin {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a source's name is blank");
    }
  }
}
