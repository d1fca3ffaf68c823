package press.nightdesk.prompt;

/// The standing instructions for one task: the system message of all its calls, word for word
/// the same, so that providers' prompt caches hit.
///
/// @param task `translate` or `summarize`
/// @param text the file's text, without byte order mark, with plain line ends
/// @param fingerprint the hash of the file's bytes, `sha256:…`: goes into each record's
///     provenance
public record Prompt(String task, String text, String fingerprint) {
  /// The name of the task in files, requests and labels.
  public static final String TRANSLATE = "translate";

  /// The name of the task in files, requests and labels.
  public static final String SUMMARIZE = "summarize";

  public Prompt {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the prompt for %s is empty".formatted(task));
    }
  }
}
