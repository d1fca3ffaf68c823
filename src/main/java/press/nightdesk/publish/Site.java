package press.nightdesk.publish;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Edition;

/// Where readers reach what a job publishes.
///
/// @param base the address under which the job's output folder is served, ending with a slash; null
///     if nobody serves it
/// @param reader whether the job publishes the reader's pages
public record Site(@Nullable URI base, boolean reader) {
  /// A job whose output stays on the desk.
  public static final Site NONE = new Site(null, false);

  public Site {
    if (base != null && !base.toString().endsWith("/")) {
      base = URI.create(base + "/");
    }
  }

  /// The address of a file in the job's folder.
  public Optional<String> address(String file) {
    return base == null ? Optional.empty() : Optional.of(base + file);
  }

  /// The address of an article's bilingual page; empty if nobody serves it.
  public Optional<String> page(Edition edition, ArticleKey key) {
    return reader ? address("%s/reader/%s.html".formatted(edition, key.slug())) : Optional.empty();
  }

  /// The same for a file that lies in the edition's folder: where nobody serves the pages, the way
  /// there from that folder. Empty if there are no pages.
  public Optional<String> pageFromEdition(Edition edition, ArticleKey key) {
    return reader
        ? page(edition, key).or(() -> Optional.of("reader/%s.html".formatted(key.slug())))
        : Optional.empty();
  }
}
