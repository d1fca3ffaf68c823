package press.nightdesk.llm;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes down when a gate was closed: closings that follow each other at once, as those of one
/// burst of refusals do, are one pause. Guarded by the lock of its gate.
final class PauseBook implements Closing {
  /// Callers come back over a second, and the first of them may be refused again.
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  /// How much longer a pause is before that is written down.
  private static final Duration WORTH_A_ROW = Duration.ofMillis(250);

  private final String provider;
  private final Consumer<EditionPause> kept;
  private @Nullable EditionPause last;
  private Instant written = Instant.MIN;

  /// @param kept keeps a pause, in place of the one that began at the same time, without waiting
  PauseBook(String provider, Consumer<EditionPause> kept) {
    this.provider = provider;
    this.kept = kept;
  }

  @Override
  public void closed(Fault cause, Instant from, Instant until) {
    CallLabel.current().ifPresent(label -> closed(label.edition(), cause, from, until));
  }

  private void closed(String edition, Fault cause, Instant from, Instant until) {
    EditionPause before = last;
    boolean again =
        before != null
            && before.edition().equals(edition)
            && !from.isAfter(before.until().plus(AT_ONCE));
    if (before == null || !again) {
      keep(new EditionPause(edition, provider, cause.kind(), from, until));
    } else if (until.isAfter(written.plus(WORTH_A_ROW))) {
      keep(new EditionPause(edition, provider, before.cause(), before.from(), until));
    }
  }

  private void keep(EditionPause pause) {
    last = pause;
    written = pause.until();
    kept.accept(pause);
  }
}
