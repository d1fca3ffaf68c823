package press.nightdesk.source.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Origin;
import press.nightdesk.source.ArticleMaker;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.FileBytes;
import press.nightdesk.source.Found;
import press.nightdesk.source.SafeId;
import press.nightdesk.source.SourceFiles;
import press.nightdesk.source.UnfitException;

/// Pages in files, an article each: `pages/**/*.html`, one file, or a folder, which means every
/// `.html` and `.htm` file at any depth below it.
public final class HtmlFiles implements ArticleSource {
  private final PageReader pages;
  private final SourceFiles files;

  /// @param path as the job file writes it, with forward slashes
  /// @param base what a relative path is relative to
  /// @throws IllegalArgumentException if the path makes no sense
  public HtmlFiles(PageReader pages, String path, Path base) {
    this.pages = pages;
    this.files = new SourceFiles(path, base, List.of(".html", ".htm"));
  }

  @Override
  public String name() {
    return pages.name();
  }

  @Override
  public Stream<Arrival> arrivals() {
    pages.maker().begin();
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                files.found(), Spliterator.ORDERED | Spliterator.NONNULL),
            false)
        .map(this::arrival)
        .flatMap(Optional::stream);
  }

  @Override
  public List<String> remarks() {
    return pages.maker().remarks();
  }

  @Override
  public Optional<String> absence() {
    return files.absence();
  }

  private Optional<Arrival> arrival(Found found) {
    ArticleMaker maker = pages.maker();
    ArticleId id = SafeId.of(null, new Origin(name(), null, found.shown()));
    try {
      byte[] bytes = FileBytes.of(found.readable(), maker.newsroom().limits());
      return maker
          .arrival(pages.file(bytes, found.shown()))
          .map(arrival -> PageRemedies.fitting(arrival, PageRemedies::of));
    } catch (UnfitException unfit) {
      return Optional.of(maker.unreadable(id, found.shown(), unfit));
    } catch (RuntimeException unforeseen) {
      return Optional.of(maker.unreadable(id, found.shown(), unforeseen));
    }
  }
}
