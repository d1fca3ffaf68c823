package press.nightdesk.source.html;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Origin;
import press.nightdesk.source.ArticleMaker;
import press.nightdesk.source.Draft;
import press.nightdesk.source.Published;
import press.nightdesk.source.SafeId;
import press.nightdesk.source.Unfit;
import press.nightdesk.source.UnfitException;
import press.nightdesk.source.web.BodyText;
import press.nightdesk.source.web.Fetched;
import press.nightdesk.source.web.Manners;
import press.nightdesk.source.web.Web;

/// Makes the parts of an article of a page.
///
/// @param name the source's name
/// @param boilerplate what to leave out
/// @param maker reads the date
public record PageReader(String name, Boilerplate boilerplate, ArticleMaker maker) {
  /// What is known of an article before its page is read.
  ///
  /// @param id its identity
  /// @param headline to take instead of the page's; null if there is none
  /// @param published to take instead of the page's; null if there is none
  public record Known(ArticleId id, @Nullable String headline, @Nullable Published published) {
    /// Nothing but the identity.
    public static Known as(ArticleId id) {
      return new Known(id, null, null);
    }
  }

  /// The article on a page of the web.
  ///
  /// @throws UnfitException if the page cannot be had, or is none
  public Draft fetch(URI address, Known known, Web web, Manners manners) throws UnfitException {
    Fetched fetched = web.page(address, manners);
    requireHtml(fetched.contentType());
    String html = BodyText.decode(fetched.body(), fetched.contentType(), BodyText::declaredInHtml);
    Page page = Page.read(html, fetched.address(), boilerplate);
    URI canonical = page.canonical() == null ? fetched.address() : page.canonical();
    return draft(page, known, new Origin(name, canonical, null), address.toString());
  }

  /// The article in a file. Its identity is the address the page gives as its own, else the file.
  ///
  /// @param shown how the job file's path leads to it
  /// @throws UnfitException if the bytes are no page
  public Draft file(byte[] bytes, String shown) throws UnfitException {
    String html = BodyText.decode(bytes, null, BodyText::declaredInHtml);
    Page page = Page.read(html, null, boilerplate);
    Origin origin = new Origin(name, page.canonical(), shown);
    return draft(page, Known.as(SafeId.of(null, origin)), origin, shown);
  }

  private Draft draft(Page page, Known known, Origin origin, String place) {
    return new Draft(
        known.id(),
        origin,
        place,
        Optional.ofNullable(known.headline()).orElse(page.headline()),
        page.paragraphs(),
        known.published() == null ? maker.published(page.published(), place) : known.published());
  }

  private static void requireHtml(@Nullable String contentType) throws UnfitException {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (!type.isEmpty() && !type.contains("html") && !type.startsWith("text/plain")) {
      String media = type.replaceFirst(";.*", "").replaceAll("[^a-z0-9/+.-]", "");
      throw new UnfitException(Unfit.NOT_A_PAGE, "the server sends %s".formatted(media));
    }
  }
}
