package press.nightdesk.prompt;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The JSON objects in the repository's prompt files.
public final class Examples {
  private static final Pattern OBJECT = Pattern.compile("^\\{.*}$", Pattern.MULTILINE);

  private Examples() {}

  /// In `prompts/translate.md`: the form of a reply, an example received, the same sent.
  public static List<String> translate() {
    return objects(Prompts.read(Path.of("prompts")).translate());
  }

  /// In `prompts/summarize.md`: the form of a reply, an example received, the same sent.
  public static List<String> summarize() {
    return objects(Prompts.read(Path.of("prompts")).summarize());
  }

  private static List<String> objects(Prompt prompt) {
    return OBJECT.matcher(prompt.text()).results().map(MatchResult::group).toList();
  }
}
