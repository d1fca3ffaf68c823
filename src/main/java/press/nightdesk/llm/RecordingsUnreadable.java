package press.nightdesk.llm;

import java.io.Serial;
import java.util.List;

/// A folder of recordings holds mistakes: nothing was started.
public final class RecordingsUnreadable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<String> mistakes;

  RecordingsUnreadable(List<String> mistakes) {
    super(String.join("\n", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /// Every mistake, one line each, with file and place.
  public List<String> mistakes() {
    return mistakes;
  }
}
