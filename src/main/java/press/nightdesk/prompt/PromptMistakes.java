package press.nightdesk.prompt;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/// The prompts folder cannot be used: every mistake in it, at once.
public final class PromptMistakes extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<PromptMistake> mistakes;

  PromptMistakes(List<PromptMistake> mistakes) {
    super(mistakes.stream().map(PromptMistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /// In the order of the tasks; at least one.
  public List<PromptMistake> mistakes() {
    return mistakes;
  }
}
