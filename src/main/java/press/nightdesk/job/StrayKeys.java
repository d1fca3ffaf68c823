package press.nightdesk.job;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.ConfigurableEnvironment;

/// Finds settings that binding never looks at: written beside `nightdesk:`, misspelt in the
/// environment, or naming a variable that is not set. Unsaid, each would be a setting without
/// effect.
final class StrayKeys {
  private static final Set<String> ROOTS = Set.of(SettingsReader.ROOT, "spring", "logging");
  private static final Pattern ENTRY = Pattern.compile("\\[[^\\]]*\\]");
  private static final String PREFIX = "NIGHTDESK_";
  private static final String LAUNCHER = "NIGHTDESK_JAVA_OPTS";

  private final ConfigurableEnvironment environment;
  private final Mistakes mistakes;

  StrayKeys(ConfigurableEnvironment environment, Mistakes mistakes) {
    this.environment = environment;
    this.mistakes = mistakes;
  }

  /// @param overrides what `--set` was given
  void find(List<String> overrides) {
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source.getUnderlyingSource() instanceof OriginTrackedMapPropertySource
          && source instanceof IterableConfigurationPropertySource file) {
        file.stream()
            .map(file::getConfigurationProperty)
            .filter(Objects::nonNull)
            .forEach(this::lookAt);
      }
    }
    overrides.forEach(this::lookAtOverride);
    lookAtVariables(environment.getSystemEnvironment());
  }

  private void lookAt(ConfigurationProperty property) {
    ConfigurationPropertyName name = property.getName();
    String key = name.toString();
    String root = name.getElement(0, ConfigurationPropertyName.Form.DASHED);
    if (!ROOTS.contains(name.getElement(0, ConfigurationPropertyName.Form.UNIFORM))) {
      mistakes.add(root, property.getOrigin(), astray(root));
      return;
    }
    lookAtListEntry(key, property.getOrigin());
    if (property.getValue() instanceof Double part && KnownKeys.isWhole(withoutNumbers(key))) {
      // Binding would cut it down to a whole number.
      mistakes.add(key, property.getOrigin(), "'%s' is no whole number".formatted(part));
    }
    String value = environment.resolvePlaceholders(String.valueOf(property.getValue()));
    if (value.contains("${")) {
      mistakes.add(
          key,
          property.getOrigin(),
          "names a variable that is not set: %s, or write ${NAME:} if it may be absent"
              .formatted(Variables.remedy(Variables.unset(property.getValue(), environment))));
    }
  }

  /// What there is to say of a key that stands where `nightdesk:` should, once for all below it.
  private static String astray(String root) {
    if (KnownKeys.besides(SettingsReader.ROOT).contains(root)) {
      return "stands beside '%s:', where no setting is read: indent it, and all below it"
          .formatted(SettingsReader.ROOT);
    }
    return "is not a setting%s: a job file holds its settings under '%s:'"
        .formatted(Nearness.perhaps(root, ROOTS), SettingsReader.ROOT);
  }

  /// Binding finds keys that are unknown everywhere but in the entries of a list, and numbers that
  /// are keys nowhere: `{usd: 5,50}` is `usd: 5` and a key 50.
  private void lookAtListEntry(String key, @Nullable Origin origin) {
    Matcher entry = ENTRY.matcher(key);
    while (entry.find()) {
      String list = withoutNumbers(key.substring(0, entry.start()));
      if (!KnownKeys.isList(list)) {
        mistakes.add(
            KnownKeys.all().contains(list) ? key : list,
            origin,
            KnownKeys.all().contains(list)
                ? "is not a setting: %s is no list, and has no number".formatted(list)
                : KnownKeys.unknown(list));
        return;
      }
    }
    if (key.contains("[")
        && KnownKeys.all().stream().map(StrayKeys::uniform).noneMatch(uniform(key)::equals)) {
      mistakes.add(key, origin, KnownKeys.unknown(key));
    }
  }

  private void lookAtOverride(String override) {
    String root = override.replaceFirst("[.\\[=].*", "").strip();
    if (!ROOTS.contains(root)) {
      mistakes.add(
          new Mistake(
              "--set " + override.replaceFirst("=.*", ""),
              "is not a setting: settings begin with '%s.'".formatted(SettingsReader.ROOT)));
    }
  }

  private void lookAtVariables(Map<String, Object> variables) {
    Set<String> known =
        KnownKeys.all().stream().map(StrayKeys::uniform).collect(Collectors.toSet());
    variables.keySet().stream()
        .filter(name -> name.startsWith(PREFIX) && !name.equals(LAUNCHER))
        .filter(name -> !known.contains(uniform(name)))
        .forEach(
            name -> mistakes.add(new Mistake("environment", name + " sets nothing that is known")));
  }

  private static String withoutNumbers(String key) {
    return ENTRY.matcher(key).replaceAll("");
  }

  /// As Spring Boot compares names: letters alone, and list entries without their numbers.
  private static String uniform(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }
}
