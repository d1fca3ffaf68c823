package press.nightdesk.job;

import java.util.Locale;

/// In what a piece of work is behind the job.
public enum StaleCause {
  /// The prompt file says something else by now.
  PROMPT,
  /// The glossary has other terms for the article's text by now.
  GLOSSARY,
  /// The job asks another model by now, or a live one where replies were recorded.
  MODEL;

  /// The name used in JSON and options: `prompt`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
