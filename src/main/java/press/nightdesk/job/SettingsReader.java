package press.nightdesk.job;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Binds a job file to its settings and finds everything that is wrong with them.
final class SettingsReader {
  static final String ROOT = "nightdesk";

  private static final Bindable<JobSettings> SETTINGS = Bindable.of(JobSettings.class);

  private static final Set<String> SECRET = Set.of("key", "password", "secret", "token");

  private final Binder binder;
  private final Mistakes mistakes;

  private SettingsReader(ConfigurableEnvironment environment, Mistakes mistakes) {
    this.binder = Binder.get(environment);
    this.mistakes = mistakes;
  }

  /// The settings that `environment` holds.
  ///
  /// @param mistakes receives what is wrong with them
  /// @return what could be read, so that the rest can be looked at too; where something is wrong
  ///     a required setting may be null in it. Null if there are no settings at all
  static @Nullable JobSettings read(ConfigurableEnvironment environment, Mistakes mistakes) {
    return new SettingsReader(environment, mistakes).read();
  }

  private @Nullable JobSettings read() {
    JobSettings settings = binder.bind(ROOT, SETTINGS, new Collecting()).orElse(null);
    // Second, because what could not be converted counts as unknown too.
    findUnknown();
    if (settings == null) {
      // What was written instead of it has been noted.
      if (!mistakes.any()) {
        mistakes.add(
            ROOT, null, "is missing: a job file holds its settings under '%s:'".formatted(ROOT));
      }
      return null;
    }
    findViolations(settings);
    return settings;
  }

  private void findUnknown() {
    BindHandler lenient =
        new AbstractBindHandler() {
          @Override
          public @Nullable Object onFailure(
              ConfigurationPropertyName name,
              Bindable<?> target,
              BindContext context,
              Exception error) {
            return null;
          }
        };
    try {
      binder.bind(
          ROOT, SETTINGS, new NoUnboundElementsBindHandler(lenient, SettingsReader::isWritten));
    } catch (BindException failed) {
      if (failed.getCause() instanceof UnboundConfigurationPropertiesException unbound) {
        unbound.getUnboundProperties().forEach(this::addUnknown);
      }
    }
  }

  private static boolean isWritten(ConfigurationPropertySource source) {
    return !(source.getUnderlyingSource() instanceof PropertySource<?> named
        && Set.of(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME)
            .contains(named.getName()));
  }

  private void addUnknown(ConfigurationProperty property) {
    String key = KnownKeys.upToUnknown(property.getName().toString());
    mistakes.add(key, property.getOrigin(), KnownKeys.unknown(key));
  }

  private void findViolations(JobSettings settings) {
    if (isSound(settings)) {
      return;
    }
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      factory.getValidator().validate(settings).forEach(this::addViolation);
    }
  }

  /// Whether nothing is wrong, told without the expression language that messages are written in:
  /// it takes long to set up, and mostly there is nothing to say.
  private static boolean isSound(JobSettings settings) {
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .ignoreXmlConfiguration()
            .messageInterpolator(new Untold())
            .buildValidatorFactory()) {
      return factory.getValidator().validate(settings).isEmpty();
    }
  }

  /// Of messages that nobody reads.
  private static final class Untold implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }

  private void addViolation(ConstraintViolation<JobSettings> violation) {
    String key = ROOT + "." + dashed(violation.getPropertyPath().toString());
    Object value = violation.getInvalidValue();
    if (mistakes.concern(key)) {
      return;
    }
    boolean plain = value instanceof String || value instanceof Number;
    mistakes.add(key, (plain ? "'%s' ".formatted(value) : "") + violation.getMessage());
  }

  private static String dashed(String path) {
    return String.join(
        ".",
        Stream.of(path.split("\\.", -1))
            .filter(part -> !part.startsWith("<"))
            .map(DataObjectPropertyName::toDashedForm)
            .toList());
  }

  /// Notes what cannot be converted and goes on, so that the next mistake is found too.
  private final class Collecting extends AbstractBindHandler {
    @Override
    public @Nullable Object onFailure(
        ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
      Class<?> type = target.getType().toClass();
      ConfigurationProperty property = context.getConfigurationProperty();
      String last = name.getLastElement(ConfigurationPropertyName.Form.UNIFORM);
      boolean secret = SECRET.stream().anyMatch(last::contains);
      String shown = property == null || secret ? "" : "'%s' ".formatted(property.getValue());
      if (!mistakes.concern(name.toString())) {
        String perhaps =
            property == null || secret
                ? ""
                : Nearness.perhaps(String.valueOf(property.getValue()), KnownKeys.words(type));
        mistakes.add(name.toString(), shown + "is no " + KnownKeys.form(type) + perhaps);
      }
      return null;
    }
  }
}
