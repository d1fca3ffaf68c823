package press.nightdesk.job;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/// One entry of `nightdesk.sources`. Which keys fit which type, and which each needs, is told by
/// {@link SourceKeys}.
///
/// @param type how articles are stored
/// @param path a file, a folder or a glob such as `articles/**/*.txt`; required for files
/// @param name the name that records show, and part of an article's identity; the path or the
///     address if absent
/// @param since how old an article with a known date may be; any age if absent
/// @param encoding of every file, such as `windows-1251`; found out if absent
/// @param delimiter between the columns of CSV: one character or `tab`; found out if absent
/// @param fields how a dump calls what this desk needs; by our own names if absent
/// @param url the address of a feed, for `feed`
/// @param urls the addresses of pages, an article each, for `html`
/// @param feed the address of a feed whose pages are the articles, for `html`
/// @param follow whether a feed's articles are the pages it links to; its own text if absent
/// @param boilerplate what to leave out of feeds and pages besides what is known: phrases that a
///     paragraph begins with, or `/regular expressions/`
/// @param allowPrivate whether addresses outside the public internet may be asked
/// @param delay at least so long between two requests to one host; that of `nightdesk.web` if
///     absent
record SourceSettings(
    @DefaultValue("text") Type type,
    @Nullable String path,
    @Nullable String name,
    @DurationUnit(ChronoUnit.HOURS) @Nullable Duration since,
    @Nullable String encoding,
    @Nullable String delimiter,
    @Nullable FieldSettings fields,
    @Nullable String url,
    @Nullable List<String> urls,
    @Nullable String feed,
    @Usual("false") @Nullable Boolean follow,
    @Nullable List<String> boilerplate,
    @Usual("false") @Nullable Boolean allowPrivate,
    @DurationUnit(ChronoUnit.SECONDS) @DurationMin @DurationMax(hours = 1)
        @Nullable Duration delay) {
  SourceSettings {
    // A setting may be blanked by an override, or by a variable that is empty.
    path = blankToNull(path);
    url = blankToNull(url);
    feed = blankToNull(feed);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /// The kinds of source.
  enum Type {
    /// One article a file, as plain text.
    TEXT,
    /// One article a line, as a JSON object.
    JSONL,
    /// One article a record below a header row.
    CSV,
    /// RSS, Atom, RDF or JSON Feed, in files or on the web.
    FEED,
    /// Pages, in files or on the web.
    HTML
  }

  /// How a dump calls what this desk needs; each by our own name if absent. In JSON, dots lead into
  /// nested objects.
  ///
  /// @param id the article's own identity
  /// @param url its address
  /// @param source the name of who published it
  /// @param published its date
  /// @param title its headline
  /// @param text its body, of any number of paragraphs
  /// @param paragraphs its body as a list, in JSON only
  record FieldSettings(
      @Usual("id") @Nullable String id,
      @Usual("url") @Nullable String url,
      @Usual("source") @Nullable String source,
      @Usual("published") @Nullable String published,
      @Usual("title") @Nullable String title,
      @Usual("text") @Nullable String text,
      @Usual("paragraphs") @Nullable String paragraphs) {}

  /// The name that records show: its own, else where it is.
  String label() {
    if (name != null && !name.isBlank()) {
      return name;
    }
    return Stream.of(path, url, feed, urls == null ? null : urls.toString())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("null");
  }
}
