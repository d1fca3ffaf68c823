package press.nightdesk.job;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The job cannot start as it is written: every mistake at once, nothing was started.
public final class JobMistaken extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  /// @param mistakes at least one
  public JobMistaken(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    this.mistakes = List.copyOf(mistakes);
  }

  /// A single mistake.
  public JobMistaken(@Nullable String where, String what) {
    this(List.of(new Mistake(where, what)));
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }
}
