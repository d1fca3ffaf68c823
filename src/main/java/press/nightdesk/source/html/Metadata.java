package press.nightdesk.source.html;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.web.WebAddress;

/// What a page says about itself. JSON-LD comes first, then OpenGraph, then what is older.
///
/// @param headline empty if there is none
/// @param headlines all the ways in which it states its headline
/// @param published the date as it is written; null if there is none
/// @param canonical the page's own address; null if it names none that can be it
record Metadata(
    String headline, List<String> headlines, @Nullable String published, @Nullable URI canonical) {
  /// @param address where the page was found; null for a file
  static Metadata of(Document page, @Nullable URI address) {
    LinkedData data = LinkedData.of(page);
    List<String> headlines = headlines(page, data);
    return new Metadata(
        headlines.isEmpty() ? "" : headlines.getFirst(),
        headlines,
        published(page, data),
        canonical(page, data, address));
  }

  /// By rank.
  private static List<String> headlines(Document page, LinkedData data) {
    return all(
            data.headline() == null ? null : Fragment.line(data.headline()),
            attribute(page, "meta[property=og:title]", "content"),
            text(page, "[itemprop=headline]"),
            text(page, "h1"),
            title(page))
        .toList();
  }

  /// The title without the site's name behind it.
  private static String title(Document page) {
    String site = attribute(page, "meta[property=og:site_name]", "content");
    String title = page.title().strip();
    return site == null || !title.endsWith(site) || title.equals(site)
        ? title
        : title
            .substring(0, title.length() - site.length())
            .replaceFirst("[\\s|/:·•\\p{Pd}]+$", "");
  }

  private static @Nullable String published(Document page, LinkedData data) {
    return first(
            data.published(),
            attribute(page, "meta[property=article:published_time]", "content"),
            attribute(page, "meta[itemprop=datePublished]", "content"),
            attribute(page, "[itemprop=datePublished][datetime]", "datetime"),
            attribute(
                page, "meta[name=date], meta[name=pubdate], meta[name=DC.date.issued]", "content"),
            attribute(page, "article time[datetime], main time[datetime]", "datetime"),
            attribute(page, "time[datetime][pubdate]", "datetime"),
            text(page, "[itemprop=datePublished]"))
        .orElse(null);
  }

  private static @Nullable URI canonical(Document page, LinkedData data, @Nullable URI address) {
    List<URI> named =
        Stream.of(
                attribute(page, "link[rel=canonical]", "href"),
                attribute(page, "meta[property=og:url]", "content"),
                data.url())
            .filter(Objects::nonNull)
            .flatMap(link -> absolute(address, link).stream())
            .toList();
    boolean trusted = address != null || named.stream().map(Metadata::site).distinct().count() == 1;
    return named.stream()
        .filter(link -> trusted && !isFrontPage(link))
        .filter(link -> address == null || site(link).equals(site(address)))
        .findFirst()
        .orElse(null);
  }

  private static Optional<URI> absolute(@Nullable URI address, String link) {
    return WebAddress.resolve(address == null ? URI.create("") : address, link);
  }

  /// Some pages name their site's front page as their own address; then all were one article.
  private static boolean isFrontPage(URI link) {
    String path = link.getRawPath();
    return (path == null || path.replace("/", "").isEmpty()) && link.getRawQuery() == null;
  }

  /// A page cannot pass itself off as another site's: it would become a revision of that one's
  /// article. A file has no address to compare with, so it must at least not contradict itself.
  private static String site(URI address) {
    String host = String.valueOf(address.getHost());
    return Objects.requireNonNullElse(EffectiveTldFinder.getAssignedDomain(host), host);
  }

  private static @Nullable String attribute(Document page, String query, String attribute) {
    Element element = page.selectFirst(query);
    return element == null ? null : element.attr(attribute);
  }

  private static @Nullable String text(Document page, String query) {
    Element element = page.selectFirst(query);
    return element == null ? null : element.text();
  }

  private static Optional<String> first(@Nullable String... candidates) {
    return all(candidates).findFirst();
  }

  private static Stream<String> all(@Nullable String... candidates) {
    return Stream.of(candidates)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
