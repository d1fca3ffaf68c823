package press.nightdesk.prompt;

import java.nio.file.Path;

/// Something wrong with a file of the prompts folder.
///
/// @param file the file
/// @param line where in it, from 1; 0 if it concerns the whole
/// @param rule what is due
/// @param remedy what to do
public record PromptMistake(Path file, int line, String rule, String remedy) {
  /// Wrong with a whole file.
  PromptMistake(Path file, String rule, String remedy) {
    this(file, 0, rule, remedy);
  }

  /// The file, and the line if there is one: `prompts/glossary.csv:12`.
  public String place() {
    return line == 0 ? file.toString() : "%s:%d".formatted(file, line);
  }

  @Override
  public String toString() {
    return "%s: %s; %s".formatted(place(), rule, remedy);
  }
}
