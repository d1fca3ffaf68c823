package press.nightdesk.job;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which keys of a source fit which type.
final class SourceKeys {
  private static final Set<SourceSettings.Type> FILES =
      EnumSet.of(SourceSettings.Type.TEXT, SourceSettings.Type.JSONL, SourceSettings.Type.CSV);
  private static final Set<SourceSettings.Type> DUMPS =
      EnumSet.of(SourceSettings.Type.JSONL, SourceSettings.Type.CSV);
  private static final Set<SourceSettings.Type> WEB =
      EnumSet.of(SourceSettings.Type.FEED, SourceSettings.Type.HTML);

  private final Mistakes mistakes;
  private final String prefix;
  private final SourceSettings source;

  /// @param prefix `nightdesk.sources[0]`
  SourceKeys(Mistakes mistakes, String prefix, SourceSettings source) {
    this.mistakes = mistakes;
    this.prefix = prefix;
    this.source = source;
  }

  /// Notes every key that is set and does not fit, and every one that is missing.
  ///
  /// @return whether there is none
  boolean fit() {
    boolean fit = true;
    for (var key : keys().entrySet()) {
      if (!key.getValue().contains(source.type())) {
        mistakes.add(
            prefix + "." + key.getKey(),
            "does not fit type %s: it is for %s"
                .formatted(label(source.type()), String.join(", ", labels(key.getValue()))));
        fit = false;
      }
    }
    if (FILES.contains(source.type()) && (source.path() == null || source.path().isBlank())) {
      mistakes.add(prefix + ".path", JobSettings.REQUIRED);
      fit = false;
    }
    return (!WEB.contains(source.type()) || isAtOnePlace()) && fit;
  }

  private boolean isAtOnePlace() {
    List<String> places =
        source.type() == SourceSettings.Type.FEED
            ? List.of("path", "url")
            : List.of("path", "urls", "feed");
    long named =
        Stream.of(source.path(), source.url(), source.feed())
                .filter(place -> place != null && !place.isBlank())
                .count()
            + (source.urls() == null || source.urls().isEmpty() ? 0 : 1);
    if (named != 1) {
      mistakes.add(
          prefix,
          "type %s needs one of: %s".formatted(label(source.type()), String.join(", ", places)));
    }
    return named == 1;
  }

  /// The keys that are set, each with the types it is for; those for every type are left out.
  private Map<String, Set<SourceSettings.Type>> keys() {
    Map<String, Set<SourceSettings.Type>> keys = new LinkedHashMap<>();
    put(keys, "path", source.path(), EnumSet.allOf(SourceSettings.Type.class));
    put(keys, "encoding", source.encoding(), FILES);
    put(keys, "delimiter", source.delimiter(), EnumSet.of(SourceSettings.Type.CSV));
    put(keys, "fields", source.fields(), DUMPS);
    put(keys, "url", source.url(), EnumSet.of(SourceSettings.Type.FEED));
    put(keys, "follow", source.follow(), EnumSet.of(SourceSettings.Type.FEED));
    put(keys, "urls", source.urls(), EnumSet.of(SourceSettings.Type.HTML));
    put(keys, "feed", source.feed(), EnumSet.of(SourceSettings.Type.HTML));
    put(keys, "boilerplate", source.boilerplate(), WEB);
    put(keys, "allow-private", source.allowPrivate(), WEB);
    put(keys, "delay", source.delay(), WEB);
    if (source.fields() != null) {
      put(
          keys,
          "fields.paragraphs",
          source.fields().paragraphs(),
          EnumSet.of(SourceSettings.Type.JSONL));
    }
    return keys;
  }

  private static void put(
      Map<String, Set<SourceSettings.Type>> keys,
      String key,
      @Nullable Object value,
      Set<SourceSettings.Type> types) {
    if (value != null) {
      keys.put(key, types);
    }
  }

  /// The encoding that is set; null if none is.
  @Nullable Charset encoding() {
    String name = source.encoding();
    try {
      return name == null ? null : Charset.forName(name.strip());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      mistakes.add(
          prefix + ".encoding",
          "'%s' is no encoding: write one such as utf-8, windows-1251 or koi8-r".formatted(name));
      return null;
    }
  }

  /// The delimiter that is set; null if none is.
  @Nullable Character delimiter() {
    String written = source.delimiter();
    if (written == null) {
      return null;
    }
    String one = written.equals("tab") || written.equals("\\t") ? "\t" : written;
    if (one.length() == 1 && "\"\r\n".indexOf(one.charAt(0)) < 0) {
      return one.charAt(0);
    }
    mistakes.add(
        prefix + ".delimiter", "'%s' is not one character, nor the word tab".formatted(written));
    return null;
  }

  private static List<String> labels(Set<SourceSettings.Type> types) {
    return types.stream().map(SourceKeys::label).toList();
  }

  private static String label(SourceSettings.Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
