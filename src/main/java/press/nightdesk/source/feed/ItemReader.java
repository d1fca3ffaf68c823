package press.nightdesk.source.feed;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Origin;
import press.nightdesk.source.ArticleMaker;
import press.nightdesk.source.Draft;
import press.nightdesk.source.Published;
import press.nightdesk.source.SafeId;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;
import press.nightdesk.source.html.Fragment;
import press.nightdesk.source.html.PageReader;
import press.nightdesk.source.html.PageRemedies;
import press.nightdesk.source.web.Manners;
import press.nightdesk.source.web.Outside;
import press.nightdesk.source.web.StoppedReading;
import press.nightdesk.source.web.Visits;
import press.nightdesk.source.web.WebAddress;

/// Makes articles of a feed's items.
///
/// @param pages reads what items link to
/// @param follow whether the text is the linked page's; else it is the feed's own
public record ItemReader(PageReader pages, boolean follow, Manners manners, Outside outside) {
  /// Where a feed was found.
  ///
  /// @param address null for a file
  /// @param file null for the web
  record Place(@Nullable URI address, @Nullable String file) {
    String shown() {
      return file == null ? String.valueOf(address) : file;
    }
  }

  /// What became of an item.
  ///
  /// @param arrival the article, or why it is none; null if it is too old
  /// @param left whether it has to be tried again
  record Outcome(@Nullable Arrival arrival, Visits.Left left) {
    static Outcome of(Optional<Arrival> arrival) {
      boolean failed = arrival.filter(Arrival.Unreadable.class::isInstance).isPresent();
      return new Outcome(arrival.orElse(null), failed ? Visits.Left.FOR_GOOD : Visits.Left.NOTHING);
    }
  }

  /// Reads an item.
  ///
  /// @param number of the item in its feed, from 1
  Outcome outcome(Item item, int number, Place feed) {
    URI link = link(item, feed);
    Origin origin = new Origin(pages.name(), link, feed.file());
    ArticleId id = id(item, number, link, feed);
    String place = link == null ? "%s, item %d".formatted(feed.shown(), number) : link.toString();
    Published published = maker().published(item.published(), place);
    try {
      if (!follow) {
        return Outcome.of(made(draft(item, id, origin, place, published)));
      }
      return maker().isOld(place, published)
          ? Outcome.of(Optional.empty())
          : Outcome.of(made(followed(item, id, link, published)));
    } catch (UnfitException unfit) {
      return new Outcome(
          maker().unreadable(id, place, fitting(unfit)),
          unfit.isPassing() ? Visits.Left.FOR_NOW : Visits.Left.FOR_GOOD);
    } catch (StoppedReading stop) {
      throw stop;
    } catch (RuntimeException unforeseen) {
      return new Outcome(maker().unreadable(id, place, unforeseen), Visits.Left.FOR_NOW);
    }
  }

  private Draft draft(
      Item item, ArticleId id, Origin origin, String place, @Nullable Published published) {
    List<String> paragraphs =
        item.html()
            ? Fragment.paragraphs(item.text(), pages.boilerplate())
            : Fragment.plain(item.text(), pages.boilerplate());
    return new Draft(id, origin, place, item.headline(), paragraphs, published);
  }

  private Draft followed(Item item, ArticleId id, @Nullable URI link, @Nullable Published published)
      throws UnfitException {
    String headline = item.headline().isBlank() ? null : item.headline();
    if (link == null) {
      throw new UnfitException(
          Unfit.BAD_ADDRESS, "the item links to no page that could be followed", headline);
    }
    try {
      return pages.fetch(
          link, new PageReader.Known(id, headline, published), outside.web(), manners);
    } catch (UnfitException unfit) {
      throw unfit.withTitle(headline);
    }
  }

  private static @Nullable URI link(Item item, Place feed) {
    String link = item.link();
    if (link == null) {
      return null;
    }
    URI base = feed.address() == null ? URI.create("") : feed.address();
    return WebAddress.resolve(base, link).orElse(null);
  }

  /// The item's own id, else its address, else its place in the feed. An id that is an address
  /// counts as one. Any other that is no URI is only unique within its source.
  private ArticleId id(Item item, int number, @Nullable URI link, Place feed) {
    String id = item.id();
    if (id == null) {
      String place = "%s#%d".formatted(feed.shown(), number);
      return SafeId.of(null, new Origin(pages.name(), link, place));
    }
    Optional<URI> address = WebAddress.resolve(URI.create(""), id);
    if (address.isPresent()) {
      return SafeId.of(null, new Origin(pages.name(), address.get(), null));
    }
    return SafeId.of(
        id.matches("(?i)(urn|tag):.+") ? id : pages.name() + ":" + id,
        new Origin(pages.name(), link, feed.file()));
  }

  private Optional<Arrival> made(Draft draft) {
    return maker()
        .arrival(draft)
        .map(arrival -> PageRemedies.fitting(arrival, kind -> Remedies.of(kind, follow)));
  }

  private UnfitException fitting(UnfitException unfit) {
    boolean told = !unfit.remedy().equals(unfit.unfit().remedy());
    if (unfit.isPassing() || told) {
      return unfit;
    }
    return Remedies.ofItem(unfit.unfit().kind(), follow).map(unfit::withRemedy).orElse(unfit);
  }

  private ArticleMaker maker() {
    return pages.maker();
  }
}
