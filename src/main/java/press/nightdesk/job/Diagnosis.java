package press.nightdesk.job;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What `doctor` found in one place.
///
/// @param part what was looked at: `job file`, `prompts`, `sources`, `database`, `lock`,
///     `credentials`, `endpoint`, `call`, `disk`
/// @param found in one line
/// @param remedy what to do, in one line; null if there is nothing to do
public record Diagnosis(String part, Level level, String found, @Nullable String remedy) {
  /// How bad it is.
  public enum Level {
    OK,
    /// A run works, but perhaps not as it is meant.
    WARN,
    /// A run does not work.
    FAIL;

    /// The name used in JSON and on screen: `ok`.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Diagnosis ok(String part, String found) {
    return new Diagnosis(part, Level.OK, found, null);
  }

  static Diagnosis warn(String part, String found, String remedy) {
    return new Diagnosis(part, Level.WARN, found, remedy);
  }

  static Diagnosis fail(String part, String found, String remedy) {
    return new Diagnosis(part, Level.FAIL, found, remedy);
  }
}
