package press.nightdesk.source.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.domain.Origin;
import press.nightdesk.domain.Visit;
import press.nightdesk.source.ArticleMaker;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.SafeId;
import press.nightdesk.source.UnfitException;
import press.nightdesk.source.web.Asked;
import press.nightdesk.source.web.Fetched;
import press.nightdesk.source.web.Visits;

/// A feed on the web. It is fetched only if it has changed since the last night on which all of
/// it could be read.
public final class WebFeed implements ArticleSource {
  private final URI address;
  private final ContentHash reading;
  private final ItemReader items;
  private final ArticleId id;

  /// @param address of the feed
  /// @param reading the hash of how it is read
  public WebFeed(URI address, ContentHash reading, ItemReader items) {
    this.address = address;
    this.reading = reading;
    this.items = items;
    // As the job file writes it: two parameters may well be two feeds.
    this.id = SafeId.of(address.toString(), new Origin(name(), address, null));
  }

  @Override
  public String name() {
    return items.pages().name();
  }

  @Override
  public Optional<ArticleId> whole() {
    return Optional.of(id);
  }

  @Override
  public Stream<Arrival> arrivals() {
    maker().begin();
    try {
      Optional<Fetched> fetched = fetch();
      if (fetched.isEmpty()) {
        visits().unchanged(id);
        items.outside().notice("%s: nothing new since it was last read".formatted(name()));
        return Stream.empty();
      }
      return articles(fetched.get());
    } catch (UnfitException unfit) {
      UnfitException now = Asked.now(unfit, maker().newsroom().clock());
      return Stream.of(maker().unreadable(id, address.toString(), now));
    }
  }

  private Optional<Fetched> fetch() throws UnfitException {
    Optional<Visit> last = visits().last(address.toString(), reading);
    return items
        .outside()
        .web()
        .feed(
            address,
            items.manners(),
            last.map(Visit::etag).orElse(null),
            last.map(Visit::lastModified).orElse(null));
  }

  private Stream<Arrival> articles(Fetched fetched) throws UnfitException {
    List<Item> found = items(fetched);
    if (found.isEmpty()) {
      maker().noteNothing(address.toString());
    }
    ItemReader.Place place = new ItemReader.Place(fetched.address(), null);
    Reading all = new Reading(items, place, found, left -> visits().read(id, visit(fetched), left));
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED | Spliterator.NONNULL), false);
  }

  private static List<Item> items(Fetched fetched) throws UnfitException {
    try {
      return FeedDocument.read(fetched.body(), fetched.contentType());
    } catch (UnfitException unfit) {
      throw fetched.wrong(unfit);
    }
  }

  private @Nullable Visit visit(Fetched fetched) {
    Visit visit = new Visit(address.toString(), reading, fetched.etag(), fetched.lastModified());
    return visit.isUseful() ? visit : null;
  }

  @Override
  public List<String> remarks() {
    return maker().remarks();
  }

  /// Never: whether there is anything is only known once it is asked.
  @Override
  public Optional<String> absence() {
    return Optional.empty();
  }

  private ArticleMaker maker() {
    return items.pages().maker();
  }

  private Visits visits() {
    return items.outside().visits();
  }
}
