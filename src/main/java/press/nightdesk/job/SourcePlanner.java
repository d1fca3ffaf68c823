package press.nightdesk.job;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import press.nightdesk.source.ArticleMaker;
import press.nightdesk.source.ArticleSource;
import press.nightdesk.source.DumpSource;
import press.nightdesk.source.FieldNames;
import press.nightdesk.source.LanguageIdentifier;
import press.nightdesk.source.Limits;
import press.nightdesk.source.Newsroom;
import press.nightdesk.source.SourceFiles;
import press.nightdesk.source.TextSource;
import press.nightdesk.source.web.Outside;

/// Makes sources of their settings, or says what stands in the way.
final class SourcePlanner {
  private static final Path HERE = Path.of("");

  private final Mistakes mistakes;
  private final Newsroom newsroom;
  private final WebPlanner web;

  private SourcePlanner(Mistakes mistakes, Newsroom newsroom, WebPlanner web) {
    this.mistakes = mistakes;
    this.newsroom = newsroom;
    this.web = web;
  }

  /// All sources of a job; those with a mistake are missing.
  ///
  /// @param mistakes receives what is wrong with them
  /// @param outside what sources on the web will read from
  /// @param clock tells how old an article is
  static List<ArticleSource> sources(
      JobSettings settings,
      LanguageIdentifier languages,
      Outside outside,
      Clock clock,
      Mistakes mistakes) {
    Newsroom newsroom =
        new Newsroom(languages, limits(settings.limits(), mistakes), settings.zone(), clock);
    SourcePlanner planner =
        new SourcePlanner(
            mistakes, newsroom, new WebPlanner(mistakes, newsroom, settings.web(), outside));
    List<ArticleSource> sources = new ArrayList<>();
    List<SourceSettings> entries = Objects.requireNonNullElse(settings.sources(), List.of());
    for (int i = 0; i < entries.size(); i++) {
      String key = "nightdesk.sources[%d]".formatted(i);
      // Of a source whose type cannot be read nobody knows what it needs.
      if (entries.get(i) != null && !mistakes.concern(key + ".type")) {
        planner.source(key, entries.get(i)).ifPresent(sources::add);
      }
    }
    return List.copyOf(sources);
  }

  private static Limits limits(@Nullable LimitSettings settings, Mistakes mistakes) {
    Map<String, String> senseless = settings == null ? Map.of() : settings.senseless();
    senseless.forEach((key, why) -> mistakes.add("nightdesk.limits." + key, why));
    return settings == null || !senseless.isEmpty() || mistakes.concern("nightdesk.limits")
        ? Limits.DEFAULTS
        : settings.toLimits();
  }

  private Optional<ArticleSource> source(String key, SourceSettings source) {
    SourceKeys keys = new SourceKeys(mistakes, key, source);
    Charset encoding = keys.encoding();
    Character delimiter = keys.delimiter();
    String path = source.path();
    boolean sensible = isPath(key, path);
    if (!keys.fit() || !sensible) {
      web.lookAt(key, source);
      return Optional.empty();
    }
    if (source.type() == SourceSettings.Type.FEED || source.type() == SourceSettings.Type.HTML) {
      return web.source(key, source);
    }
    if (path == null) {
      return Optional.empty();
    }
    FieldNames fields = fields(source.fields());
    ArticleMaker maker = new ArticleMaker(newsroom, source.since());
    return Optional.of(
        switch (source.type()) {
          case TEXT -> new TextSource(source.label(), path, HERE, encoding, maker);
          case JSONL -> DumpSource.jsonLines(source.label(), path, HERE, encoding, fields, maker);
          case CSV ->
              DumpSource.csv(source.label(), path, HERE, encoding, delimiter, fields, maker);
          case FEED, HTML -> throw new IllegalStateException("planned by WebPlanner");
        });
  }

  /// Whether a path makes sense, or there is none.
  private boolean isPath(String key, @Nullable String path) {
    try {
      if (path != null) {
        SourceFiles.requireSense(path, HERE);
      }
      return true;
    } catch (IllegalArgumentException senseless) {
      mistakes.add(key + ".path", String.valueOf(senseless.getMessage()));
      return false;
    }
  }

  private static FieldNames fields(SourceSettings.@Nullable FieldSettings fields) {
    FieldNames own = FieldNames.OWN;
    return fields == null
        ? own
        : new FieldNames(
            or(fields.id(), own.id()),
            or(fields.url(), own.url()),
            or(fields.source(), own.source()),
            or(fields.published(), own.published()),
            or(fields.title(), own.title()),
            or(fields.text(), own.text()),
            or(fields.paragraphs(), own.paragraphs()));
  }

  private static String or(@Nullable String set, String own) {
    return set == null || set.isBlank() ? own : set;
  }
}
