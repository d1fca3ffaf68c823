package press.nightdesk.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The worked examples in the repository's prompt files.
public final class Examples {
  private static final Pattern FENCED = Pattern.compile("```json\\n(.*?)\\n```");

  private Examples() {}

  /// What stands in fences in `prompts/translate.md`: received, sent.
  public static List<String> translate() {
    return fenced(Prompts.read(Path.of("prompts")).translate());
  }

  /// What stands in fences in `prompts/summarize.md`: received, sent.
  public static List<String> summarize() {
    return fenced(Prompts.read(Path.of("prompts")).summarize());
  }

  private static List<String> fenced(Prompt prompt) {
    return FENCED.matcher(prompt.text()).results().map(r -> r.group(1)).toList();
  }
}
