package press.nightdesk.job;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.ContentHash;
import press.nightdesk.source.ArticleMaker;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.Limits;
import press.nightdesk.source.Newsroom;
import press.nightdesk.source.feed.FeedFiles;
import press.nightdesk.source.feed.ItemReader;
import press.nightdesk.source.feed.WebFeed;
import press.nightdesk.source.html.Boilerplate;
import press.nightdesk.source.html.HtmlFiles;
import press.nightdesk.source.html.PageReader;
import press.nightdesk.source.html.PageSource;
import press.nightdesk.source.web.Manners;
import press.nightdesk.source.web.Outside;
import press.nightdesk.source.web.WebAddress;

/// Makes sources of type `feed` and `html` of their settings. Nothing is fetched for it.
final class WebPlanner {
  private static final Path HERE = Path.of("");

  /// The longest article of the web, in characters, and its most paragraphs: a page whose main
  /// text seems longer is one whose text was not found.
  private static final int TEXT_CHARACTERS = 100_000;

  private static final int PARAGRAPHS = 2_000;

  private final Mistakes mistakes;
  private final Newsroom newsroom;
  private final WebSettings web;
  private final Outside outside;

  /// @param web how to behave; the defaults if null
  WebPlanner(Mistakes mistakes, Newsroom newsroom, @Nullable WebSettings web, Outside outside) {
    this.mistakes = mistakes;
    this.newsroom = bounded(newsroom);
    this.web = web == null ? WebSettings.DEFAULTS : web;
    this.outside = outside;
  }

  private static Newsroom bounded(Newsroom newsroom) {
    Limits wide = newsroom.limits();
    Limits limits =
        new Limits(
            wide.fileBytes(),
            Math.min(wide.textCharacters(), TEXT_CHARACTERS),
            Math.min(wide.paragraphs(), PARAGRAPHS),
            wide.lineBytes(),
            wide.unpackedBytes(),
            wide.unpackedRatio(),
            wide.nesting());
    return new Newsroom(newsroom.languages(), limits, newsroom.zone(), newsroom.clock());
  }

  /// Notes what is wrong with an entry that cannot become a source anyway.
  void lookAt(String key, SourceSettings source) {
    boilerplate(key, source);
    addresses(key, source);
  }

  /// The source that an entry means.
  ///
  /// @param key of the source: `nightdesk.sources[0]`
  /// @return empty if there is a mistake in it
  Optional<ArticleSource> source(String key, SourceSettings source) {
    Boilerplate boilerplate = boilerplate(key, source);
    List<URI> addresses = addresses(key, source);
    if (boilerplate == null || addresses == null) {
      return Optional.empty();
    }
    ArticleMaker maker = new ArticleMaker(newsroom, source.since());
    PageReader pages = new PageReader(source.label(), boilerplate, maker);
    String path = source.path();
    try {
      return Optional.of(
          path == null ? online(source, addresses, pages) : inFiles(source, path, pages));
    } catch (IllegalArgumentException senseless) {
      mistakes.add(key + ".path", String.valueOf(senseless.getMessage()));
      return Optional.empty();
    }
  }

  private ArticleSource inFiles(SourceSettings source, String path, PageReader pages) {
    return source.type() == SourceSettings.Type.HTML
        ? new HtmlFiles(pages, path, HERE)
        : new FeedFiles(path, HERE, items(source, pages));
  }

  private ArticleSource online(SourceSettings source, List<URI> addresses, PageReader pages) {
    return source.urls() == null
        ? new WebFeed(addresses.getFirst(), reading(source), items(source, pages))
        : new PageSource(pages, addresses, manners(source), outside);
  }

  /// The pages that a feed links to are the articles of that feed, followed.
  private ItemReader items(SourceSettings source, PageReader pages) {
    boolean follow = source.feed() != null || Boolean.TRUE.equals(source.follow());
    return new ItemReader(pages, follow, manners(source), outside);
  }

  private Manners manners(SourceSettings source) {
    Duration delay = source.delay() == null ? web.delay() : source.delay();
    String version = WebPlanner.class.getPackage().getImplementationVersion();
    return new Manners(
        web.name(version), delay, web.timeout(), Boolean.TRUE.equals(source.allowPrivate()));
  }

  /// A feed that is read in another way than before has not been read yet.
  private static ContentHash reading(SourceSettings source) {
    return ContentHash.of(
        Stream.of(
                source.type(),
                source.label(),
                source.follow(),
                source.since(),
                source.boilerplate())
            .map(String::valueOf)
            .toList()
            .toString());
  }

  private @Nullable Boilerplate boilerplate(String key, SourceSettings source) {
    try {
      return Boilerplate.with(Objects.requireNonNullElse(source.boilerplate(), List.of()));
    } catch (IllegalArgumentException wrong) {
      // It names the entry first: "[0] is blank".
      String[] said = String.valueOf(wrong.getMessage()).split(" ", 2);
      mistakes.add(key + ".boilerplate" + said[0], said[said.length - 1]);
      return null;
    }
  }

  /// The addresses a source names; null if one is none.
  private @Nullable List<URI> addresses(String key, SourceSettings source) {
    List<URI> addresses = new ArrayList<>();
    boolean sound = add(addresses, key + ".url", source.url());
    sound &= add(addresses, key + ".feed", source.feed());
    List<String> urls = Objects.requireNonNullElse(source.urls(), List.of());
    for (int i = 0; i < urls.size(); i++) {
      sound &= add(addresses, "%s.urls[%d]".formatted(key, i), urls.get(i));
    }
    return sound ? addresses : null;
  }

  private boolean add(List<URI> addresses, String key, @Nullable String written) {
    if (written == null) {
      return true;
    }
    try {
      addresses.add(WebAddress.parse(written));
      return true;
    } catch (IllegalArgumentException none) {
      mistakes.add(key, String.valueOf(none.getMessage()));
      return false;
    }
  }
}
