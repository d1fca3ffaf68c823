package press.nightdesk.job;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/// The variables that a setting names: `${OPENAI_API_KEY:}`.
final class Variables {
  private static final Pattern NAMED = Pattern.compile("\\$\\{([^:{}$]+)");

  private Variables() {}

  /// Those of a value that are set nowhere, or to nothing, in the order named.
  ///
  /// @param value as it is written
  static List<String> unset(@Nullable Object value, ConfigurableEnvironment environment) {
    return NAMED
        .matcher(String.valueOf(value))
        .results()
        .map(named -> named.group(1).strip())
        .filter(name -> isBlank(environment.getProperty(name)))
        .distinct()
        .toList();
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }

  /// What to do about variables that are not set: `export OPENAI_API_KEY=... before the command`.
  static String remedy(List<String> names) {
    return "set "
        + names.stream()
            .map(name -> "the variable %1$s (export %1$s=...)".formatted(name))
            .collect(Collectors.joining(" and "));
  }
}
