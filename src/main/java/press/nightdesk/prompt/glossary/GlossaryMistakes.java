package press.nightdesk.prompt.glossary;

import java.nio.file.Path;

/// Takes what is wrong with a glossary.
@FunctionalInterface
public interface GlossaryMistakes {
  /// Takes one mistake.
  ///
  /// @param line where in the file, from 1; 0 if it concerns the whole
  /// @param rule what is due, with what was seen
  /// @param remedy what to do
  void add(Path file, int line, String rule, String remedy);
}
