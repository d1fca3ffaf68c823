package press.nightdesk.source.feed;

import java.nio.file.Path;
import java.util.Iterator;
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
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;

/// Feeds in files: one file, a glob, or a folder, which means every `.xml`, `.rss`, `.atom`,
/// `.rdf` and `.json` file at any depth below it.
public final class FeedFiles implements ArticleSource {
  private static final List<String> ENDINGS = List.of(".xml", ".rss", ".atom", ".rdf", ".json");

  private final SourceFiles files;
  private final ItemReader items;

  /// @param path as the job file writes it, with forward slashes
  /// @param base what a relative path is relative to
  /// @throws IllegalArgumentException if the path makes no sense
  public FeedFiles(String path, Path base, ItemReader items) {
    this.files = new SourceFiles(path, base, ENDINGS);
    this.items = items;
  }

  @Override
  public String name() {
    return items.pages().name();
  }

  @Override
  public Stream<Arrival> arrivals() {
    maker().begin();
    return stream(files.found()).flatMap(found -> stream(articles(found)));
  }

  private static <T> Stream<T> stream(Iterator<T> iterator) {
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  private Iterator<Arrival> articles(Found found) {
    ArticleId id = SafeId.of(null, new Origin(name(), null, found.shown()));
    try {
      byte[] bytes = FileBytes.of(found.readable(), maker().newsroom().limits());
      List<Item> read = FeedDocument.read(bytes, null);
      if (read.isEmpty()) {
        maker().noteNothing(found.shown());
      }
      return new Reading(items, new ItemReader.Place(null, found.shown()), read, _ -> {});
    } catch (UnfitException unfit) {
      UnfitException ofFile =
          unfit.unfit() == Unfit.NOT_A_FEED
              ? unfit.withRemedy("look at the file: it must be RSS, Atom, RDF or JSON Feed")
              : unfit;
      return List.<Arrival>of(maker().unreadable(id, found.shown(), ofFile)).iterator();
    } catch (RuntimeException unforeseen) {
      return List.<Arrival>of(maker().unreadable(id, found.shown(), unforeseen)).iterator();
    }
  }

  @Override
  public List<String> remarks() {
    return maker().remarks();
  }

  @Override
  public Optional<String> absence() {
    return files.absence();
  }

  private ArticleMaker maker() {
    return items.pages().maker();
  }
}
