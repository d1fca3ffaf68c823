package press.nightdesk.prompt;

import java.nio.file.Path;

/// Something wrong with a prompt file.
///
/// @param file the file
/// @param rule what is due
/// @param remedy what to do
public record PromptMistake(Path file, String rule, String remedy) {
  @Override
  public String toString() {
    return "%s: %s; %s".formatted(file, rule, remedy);
  }
}
