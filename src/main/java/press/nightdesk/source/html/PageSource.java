package press.nightdesk.source.html;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import press.nightdesk.domain.Arrival;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Origin;
import press.nightdesk.source.ArticleMaker;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.SafeId;
import press.nightdesk.source.UnfitException;
import press.nightdesk.source.web.Asked;
import press.nightdesk.source.web.Manners;
import press.nightdesk.source.web.Outside;
import press.nightdesk.source.web.StoppedReading;

/// Pages of the web that the job file lists, an article each. The identity is the address in the
/// job file, whatever the page calls itself.
public final class PageSource implements ArticleSource {
  private final PageReader pages;
  private final List<URI> addresses;
  private final Manners manners;
  private final Outside outside;

  /// @param addresses in the order to ask them
  public PageSource(PageReader pages, List<URI> addresses, Manners manners, Outside outside) {
    this.pages = pages;
    this.addresses = List.copyOf(addresses);
    this.manners = manners;
    this.outside = outside;
  }

  @Override
  public String name() {
    return pages.name();
  }

  @Override
  public Stream<Arrival> arrivals() {
    pages.maker().begin();
    return addresses.stream().map(this::arrival).flatMap(Optional::stream);
  }

  @Override
  public List<String> remarks() {
    return pages.maker().remarks();
  }

  @Override
  public Optional<String> absence() {
    return Optional.empty();
  }

  private Optional<Arrival> arrival(URI address) {
    ArticleMaker maker = pages.maker();
    ArticleId id = SafeId.of(null, new Origin(name(), address, null));
    try {
      return maker
          .arrival(pages.fetch(address, PageReader.Known.as(id), outside.web(), manners))
          .map(arrival -> PageRemedies.fitting(arrival, PageRemedies::of));
    } catch (UnfitException unfit) {
      UnfitException now = Asked.now(unfit, maker.newsroom().clock());
      return Optional.of(maker.unreadable(id, address.toString(), now));
    } catch (StoppedReading stop) {
      throw stop;
    } catch (RuntimeException unforeseen) {
      return Optional.of(maker.unreadable(id, address.toString(), unforeseen));
    }
  }
}
