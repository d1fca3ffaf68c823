package press.nightdesk.job;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;

/// One entry of `nightdesk.sources`. Which keys fit which type, and which each needs, is told by
/// {@link SourceKeys}.
///
/// @param type how articles are stored
/// @param path a file, a folder or a glob such as `articles/**/*.txt`
/// @param name the name that records show; the path if absent
/// @param since how old an article with a known date may be; any age if absent
/// @param encoding of every file, such as `windows-1251`; found out if absent
/// @param delimiter between the columns of CSV: one character or `tab`; found out if absent
/// @param fields how a dump calls what this desk needs
record SourceSettings(
    @DefaultValue("text") Type type,
    @Nullable String path,
    @Nullable String name,
    @DurationUnit(ChronoUnit.HOURS) @Nullable Duration since,
    @Nullable String encoding,
    @Nullable String delimiter,
    @Nullable FieldSettings fields) {
  /// The kinds of source.
  enum Type {
    /// One article a file, as plain text.
    TEXT,
    /// One article a line, as a JSON object.
    JSONL,
    /// One article a record below a header row.
    CSV
  }

  /// How a dump calls what this desk needs; each by our own name if absent.
  ///
  /// @param id the article's own identity
  /// @param url its address
  /// @param source the name of who published it
  /// @param published its date
  /// @param title its headline
  /// @param text its body, of any number of paragraphs
  /// @param paragraphs its body as a list, in JSON only
  record FieldSettings(
      @Nullable String id,
      @Nullable String url,
      @Nullable String source,
      @Nullable String published,
      @Nullable String title,
      @Nullable String text,
      @Nullable String paragraphs) {}

  /// The name that records show.
  String label() {
    return name == null || name.isBlank() ? String.valueOf(path) : name;
  }
}
