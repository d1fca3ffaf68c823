package press.nightdesk.job;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.nightdesk.deliver.Alarm;
import press.nightdesk.deliver.Alert;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.EditionFigures;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Tally;

/// Decides whether somebody is to be told how a run ended, and tells them. That this fails is said,
/// and changes nothing.
///
/// @param settings null if nobody is told of anything
/// @param notices is told in one line of an alarm that did not go off
record Alerts(
    String job,
    @Nullable AlertSettings settings,
    List<Alarm> alarms,
    Clock clock,
    Consumer<String> notices) {
  /// A run has ended.
  void ended(RunResult result) {
    switch (result) {
      case RunResult.Complete complete ->
          ended(complete.night().edition(), complete.night(), Ending.of(result), null, null);
      case RunResult.Stopped stopped ->
          ended(
              stopped.edition(),
              stopped.night(),
              Ending.STOPPED,
              stopped.cause(),
              stopped.remedy());
    }
  }

  /// A run could not begin.
  void couldNotStart(CannotStart cannot) {
    ended(null, null, Ending.STOPPED, String.valueOf(cannot.getMessage()), cannot.remedy());
  }

  private void ended(
      @Nullable Edition edition,
      @Nullable NightEdition night,
      Ending ending,
      @Nullable String cause,
      @Nullable String remedy) {
    if (settings == null) {
      return;
    }
    EditionFigures figures = night == null ? null : EditionFigures.of(night);
    List<String> reasons = reasons(settings, ending, figures);
    if (reasons.isEmpty()) {
      return;
    }
    Alert alert =
        new Alert(
            job,
            edition,
            ending.exit(),
            reasons,
            text(edition, figures, cause),
            cause,
            remedy,
            figures,
            clock.instant());
    for (Alarm alarm : alarms) {
      alarm
          .raise(alert)
          .ifPresent(
              problem ->
                  notices.accept(
                      "the alert did not reach %s: %s; the run is as it is"
                          .formatted(alarm.place(), problem)));
    }
  }

  private static List<String> reasons(
      AlertSettings settings, Ending ending, @Nullable EditionFigures figures) {
    List<String> reasons = new ArrayList<>();
    if (settings.exits().contains(ending.exit())) {
      reasons.add("exit");
    }
    if (figures != null && above(figures.usd(), settings.costAbove())) {
      reasons.add("cost");
    }
    if (figures != null && above(figures.failureRate().orElse(null), settings.failureRateAbove())) {
      reasons.add("failure-rate");
    }
    return reasons;
  }

  private static boolean above(@Nullable BigDecimal value, @Nullable BigDecimal threshold) {
    return value != null && threshold != null && value.compareTo(threshold) > 0;
  }

  private String text(
      @Nullable Edition edition, @Nullable EditionFigures figures, @Nullable String cause) {
    StringBuilder text = new StringBuilder(job);
    if (edition != null) {
      text.append(", edition ").append(edition);
    }
    if (cause != null) {
      text.append(": stopped: ").append(cause);
    }
    if (figures != null) {
      Tally tally = figures.tally();
      text.append(cause == null ? ": " : "; ")
          .append(
              "%d in, %d published, %d quarantined, %d failed"
                  .formatted(tally.in(), tally.published(), tally.quarantined(), tally.failed()));
      if (figures.usd() != null) {
        text.append(", USD ").append(figures.usd().stripTrailingZeros().toPlainString());
      }
    }
    return text.toString();
  }
}
