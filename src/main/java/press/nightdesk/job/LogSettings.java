package press.nightdesk.job;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// What a run says on stderr, under `nightdesk.log`.
///
/// @param format how
record LogSettings(@DefaultValue("plain") Format format) {
  /// How it is said.
  enum Format {
    /// Lines for people.
    PLAIN,
    /// A JSON object a line, in the fields of the Elastic Common Schema.
    JSON
  }
}
