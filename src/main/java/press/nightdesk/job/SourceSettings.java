package press.nightdesk.job;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// One entry of `nightdesk.sources`.
///
/// @param type how articles are stored
/// @param path a file, a folder or a glob such as `articles/**/*.txt`
/// @param name the name that records show; the path if absent
record SourceSettings(
    @DefaultValue("text") Type type,
    @NotBlank(message = JobSettings.REQUIRED) String path,
    @Nullable String name) {
  /// The kinds of source.
  enum Type {
    /// One UTF-8 article a file.
    TEXT
  }

  /// The name that records show.
  String label() {
    return name == null || name.isBlank() ? path : name;
  }
}
