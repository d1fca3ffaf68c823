package press.nightdesk.job;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Binds a job file to its settings and names everything that is wrong with it, with its lines.
final class SettingsReader {
  static final String ROOT = "nightdesk";

  private final ConfigurableEnvironment environment;
  private final Path file;
  private final Map<String, Mistake> mistakes = new TreeMap<>();

  private SettingsReader(ConfigurableEnvironment environment, Path file) {
    this.environment = environment;
    this.file = file;
  }

  /// The settings of the job file that `environment` holds.
  ///
  /// @param file the job file, to say where a mistake is
  /// @throws JobMistaken with every mistake
  static JobSettings read(ConfigurableEnvironment environment, Path file) {
    return new SettingsReader(environment, file).read();
  }

  private JobSettings read() {
    Binder binder = Binder.get(environment);
    JobSettings settings = null;
    try {
      settings =
          binder
              .bind(ROOT, Bindable.of(JobSettings.class), collecting())
              .orElseGet(() -> absent(file));
    } catch (Exception unbound) {
      addUnbound(unbound);
    }
    if (settings != null) {
      addViolations(settings);
    }
    if (settings == null || !mistakes.isEmpty()) {
      throw new JobMistaken(List.copyOf(mistakes.values()));
    }
    return settings;
  }

  private static JobSettings absent(Path file) {
    throw new JobMistaken(file.toString(), "holds no settings under '%s:'".formatted(ROOT));
  }

  private NoUnboundElementsBindHandler collecting() {
    return new NoUnboundElementsBindHandler(
        new AbstractBindHandler() {
          @Override
          public @Nullable Object onFailure(
              ConfigurationPropertyName name,
              Bindable<?> target,
              BindContext context,
              Exception error) {
            addFailure(name, target, context.getConfigurationProperty(), error);
            return null;
          }
        },
        SettingsReader::isWritten);
  }

  private static boolean isWritten(ConfigurationPropertySource source) {
    return !(source.getUnderlyingSource() instanceof PropertySource<?> named
        && Set.of(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
            .contains(named.getName()));
  }

  private void addFailure(
      ConfigurationPropertyName name,
      Bindable<?> target,
      @Nullable ConfigurationProperty property,
      Exception error) {
    if (property == null) {
      add(name.toString(), null, rootMessage(error));
      return;
    }
    Class<?> type = target.getType().toClass();
    String shown = isSecret(name) ? "" : " '%s'".formatted(property.getValue());
    add(name.toString(), property.getOrigin(), shown.strip() + " is no " + KnownKeys.form(type));
  }

  private static boolean isSecret(ConfigurationPropertyName name) {
    return name.getLastElement(ConfigurationPropertyName.Form.UNIFORM).contains("key");
  }

  private static String rootMessage(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  private void addUnbound(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnboundConfigurationPropertiesException unbound) {
        unbound.getUnboundProperties().forEach(this::addUnknown);
        return;
      }
      if (cause instanceof JobMistaken mistaken) {
        throw mistaken;
      }
    }
    add(ROOT, null, rootMessage(error));
  }

  private void addUnknown(ConfigurationProperty property) {
    String key = property.getName().toString();
    String known = String.join(", ", KnownKeys.besides(key));
    add(key, property.getOrigin(), "is not a setting; known there: " + known);
  }

  private void addViolations(JobSettings settings) {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      List<ConstraintViolation<JobSettings>> violations =
          new ArrayList<>(factory.getValidator().validate(settings));
      violations.sort(Comparator.comparing(v -> v.getPropertyPath().toString()));
      for (ConstraintViolation<JobSettings> violation : violations) {
        addViolation(violation);
      }
    }
  }

  private void addViolation(ConstraintViolation<JobSettings> violation) {
    String key = ROOT + "." + dashed(violation.getPropertyPath().toString());
    boolean bindingAlreadySaid = mistakes.keySet().stream().anyMatch(said -> said.startsWith(key));
    if (bindingAlreadySaid) {
      return;
    }
    Object value = violation.getInvalidValue();
    boolean plain = value instanceof String || value instanceof Number;
    add(key, origin(key), (plain ? "'%s' ".formatted(value) : "") + violation.getMessage());
  }

  private static String dashed(String path) {
    return String.join(
        ".",
        List.of(path.split("\\.", -1)).stream()
            .filter(part -> !part.startsWith("<"))
            .map(DataObjectPropertyName::toDashedForm)
            .toList());
  }

  private @Nullable Origin origin(String key) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(key);
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      ConfigurationProperty property = source.getConfigurationProperty(name);
      if (property != null) {
        return property.getOrigin();
      }
    }
    return null;
  }

  private void add(String key, @Nullable Origin origin, String what) {
    mistakes.putIfAbsent(key, new Mistake(where(origin), key + " " + what));
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
