package press.nightdesk.job;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;

/// Everything that has to be mended before a job can start, collected so that it can be said at
/// once.
final class Mistakes {
  private static final int NOWHERE = Integer.MAX_VALUE;

  private final ConfigurableEnvironment environment;
  private final Path file;
  private final Map<String, Found> found = new TreeMap<>();

  /// A mistake and the line of the job file it stands in; {@link #NOWHERE} if in none.
  private record Found(Mistake mistake, int line) {}

  /// @param environment where the settings stand, to tell the line of each
  /// @param file the job file
  Mistakes(ConfigurableEnvironment environment, Path file) {
    this.environment = environment;
    this.file = file;
  }

  /// Something is wrong with a setting. Of several mistakes in one setting the first is kept.
  ///
  /// @param key `nightdesk.model.timeout`
  /// @param what to follow the key: `is not a setting`
  void add(String key, String what) {
    add(key, origin(key), what);
  }

  /// Something is wrong with a setting that stands in a known place.
  void add(String key, @Nullable Origin origin, String what) {
    found.putIfAbsent(key, new Found(new Mistake(where(origin), key + " " + what), line(origin)));
  }

  /// Something is wrong elsewhere: in a file that a setting names, or on the command line.
  void add(Mistake mistake) {
    found.putIfAbsent(mistake.toString(), new Found(mistake, NOWHERE));
  }

  /// What a setting means; null if it is missing, which binding has noted, or makes no sense.
  ///
  /// @param meaning throws {@link IllegalArgumentException} with what to say of it
  <T> @Nullable T checked(String key, @Nullable String value, Function<String, T> meaning) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return meaning.apply(value.strip());
    } catch (IllegalArgumentException senseless) {
      add(key, String.valueOf(senseless.getMessage()));
      return null;
    }
  }

  /// Whether a mistake was found in this setting or in one below it.
  boolean concern(String key) {
    return found.keySet().stream().anyMatch(said -> said.startsWith(key));
  }

  boolean any() {
    return !found.isEmpty();
  }

  /// In the order of the job file's lines, and then those that stand in none.
  ///
  /// @throws JobMistaken if there is any
  void throwIfAny() {
    if (any()) {
      throw new JobMistaken(
          found.values().stream()
              .sorted(Comparator.comparingInt(Found::line))
              .map(Found::mistake)
              .toList());
    }
  }

  /// How to give a setting a value that was looked for and is not there, to follow a colon: which
  /// variable to set, if the setting is taken from one.
  String remedy(String key) {
    List<String> variables =
        StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
            .map(source -> source.getConfigurationProperty(ConfigurationPropertyName.of(key)))
            .filter(Objects::nonNull)
            .findFirst()
            .map(property -> Variables.unset(property.getValue(), environment))
            .orElse(List.of());
    return variables.isEmpty()
        ? "set it in the job file, by --set, or as ${NAME} of a variable"
        : Variables.remedy(variables);
  }

  private @Nullable Origin origin(String key) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(key);
    return origins(name).findFirst().orElseGet(() -> originOfGroup(name));
  }

  private Stream<Origin> origins(ConfigurationPropertyName name) {
    return StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false)
        .flatMap(source -> properties(source, name))
        .map(ConfigurationProperty::getOrigin)
        .filter(Objects::nonNull);
  }

  /// What is missing in a group, or in an entry of a list, is missing where its first key stands.
  private @Nullable Origin originOfGroup(ConfigurationPropertyName name) {
    ConfigurationPropertyName parent = name.getParent();
    return parent.isEmpty()
        ? null
        : origins(parent)
            .filter(Mistakes::written)
            .findFirst()
            .orElseGet(() -> originOfGroup(parent));
  }

  /// Whether it stands in the job file, and not in a variable that happens to begin alike.
  private static boolean written(Origin origin) {
    return switch (origin) {
      case PropertySourceOrigin wrapper when wrapper.getOrigin() != null ->
          written(wrapper.getOrigin());
      default -> origin instanceof TextResourceOrigin;
    };
  }

  /// The setting itself, or what is written below it: a list has no line of its own.
  private static Stream<ConfigurationProperty> properties(
      ConfigurationPropertySource source, ConfigurationPropertyName name) {
    Stream<ConfigurationPropertyName> below =
        source instanceof IterableConfigurationPropertySource written
            ? written.stream().filter(name::isAncestorOf)
            : Stream.empty();
    return Stream.concat(Stream.of(name), below)
        .map(source::getConfigurationProperty)
        .filter(property -> property != null);
  }

  private static int line(@Nullable Origin origin) {
    return switch (origin) {
      case PropertySourceOrigin wrapper when wrapper.getOrigin() != null ->
          line(wrapper.getOrigin());
      case TextResourceOrigin text when text.getLocation() != null -> text.getLocation().getLine();
      case null, default -> NOWHERE;
    };
  }

  private String where(@Nullable Origin origin) {
    return switch (origin) {
      case null -> file.toString();
      case PropertySourceOrigin wrapper when wrapper.getOrigin() != null ->
          where(wrapper.getOrigin());
      case TextResourceOrigin text when text.getLocation() != null ->
          "%s:%d".formatted(file, text.getLocation().getLine() + 1);
      default -> "--set or environment";
    };
  }
}
