package press.nightdesk.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Verdict;
import press.nightdesk.job.Progress;

/// A line when a stage begins and ends, and one at intervals between.
final class PlainProgress implements Progress {
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final Terminal terminal;
  private final Clock clock;
  private Instant started = Instant.EPOCH;
  private Instant spoken = Instant.EPOCH;
  private long total;
  private long done;
  private long amiss;

  PlainProgress(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public void started(Stage stage, long articles) {
    started = clock.instant();
    spoken = started;
    total = articles;
    done = 0;
    amiss = 0;
  }

  @Override
  public void advanced(Stage stage, List<Outcome> outcomes) {
    done += outcomes.size();
    amiss += outcomes.stream().filter(PlainProgress::isAmiss).count();
    Instant now = clock.instant();
    if (Duration.between(spoken, now).compareTo(INTERVAL) >= 0) {
      spoken = now;
      say(stage, now);
    }
  }

  @Override
  public void ended(Stage stage) {
    say(stage, clock.instant());
  }

  @Override
  public void notice(String message) {
    terminal.message(message);
  }

  private void say(Stage stage, Instant now) {
    double seconds = Duration.between(started, now).toMillis() / 1000.0;
    String counts =
        switch (stage) {
          case INGEST -> "done";
          case TRANSLATE, SUMMARIZE -> "%d of %d articles".formatted(done, total);
          case PUBLISH -> "%d records".formatted(total);
        };
    String trouble = amiss == 0 ? "" : ", %d failed or quarantined".formatted(amiss);
    terminal.message(
        String.format(Locale.ROOT, "%-9s %s%s, %.1f s", stage.label(), counts, trouble, seconds));
  }

  private static boolean isAmiss(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Failed _ -> true;
      case Outcome.Translating t -> t.translation().verdict() == Verdict.QUARANTINED;
      case Outcome.Summarizing s -> s.summary().verdict() == Verdict.QUARANTINED;
    };
  }
}
