package press.nightdesk.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Spending;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Verdict;
import press.nightdesk.job.RunResult;

/// What a person reads when a run has ended: the books, what needs a person, what to do next.
final class Report {
  private static final String GO_ON = "Nothing is lost. To go on: ";

  private static final int MOST_LISTED = 20;

  /// The place of a failure at ingest, whose line an identity tells unless there are several.
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<name>.+?)(?:, line \\d+: |, (?=lines \\d)|: )(?<rest>.*)", Pattern.DOTALL);

  private final Terminal terminal;
  private final NextCommand next;

  Report(Terminal terminal, NextCommand next) {
    this.terminal = terminal;
    this.next = next;
  }

  /// Prints the end of a run.
  Exit print(RunResult result) {
    return switch (result) {
      case RunResult.Complete complete -> complete(complete);
      case RunResult.Stopped stopped -> stopped(stopped);
    };
  }

  private Exit complete(RunResult.Complete complete) {
    NightEdition night = complete.night();
    books(night);
    troubles(night);
    models(night);
    complete.files().forEach(file -> terminal.result("  " + file));
    Exit delivered = new DeliveryReport(terminal, next).print(complete.deliveries());
    if (night.tally().flawless()) {
      return delivered;
    }
    terminal.message("To try again what failed or is quarantined:");
    terminal.message("  " + next.retry(night.edition()));
    return Exit.INCOMPLETE_ARTICLES;
  }

  private Exit stopped(RunResult.Stopped stopped) {
    if (stopped.night() != null) {
      books(stopped.night());
    }
    String again = next.run(stopped.edition(), stopped.remedy());
    if (stopped.damaged()) {
      goOn(stopped.cause(), "To mend it: ", stopped.remedy(), again);
    } else {
      goOn(stopped.cause(), GO_ON, stopped.remedy(), again);
    }
    return Exit.STOPPED;
  }

  /// Prints that the process is left in the middle.
  ///
  /// @param edition what was in work; null if nothing was yet
  void left(@Nullable Edition edition, String why) {
    goOn(why, GO_ON, "run again", edition == null ? next.run() : next.run(edition));
  }

  private void goOn(String cause, String lead, String remedy, String command) {
    terminal.message("Stopped: " + cause);
    terminal.message(lead + remedy);
    terminal.message("  " + command);
  }

  private void books(NightEdition night) {
    Tally tally = night.tally();
    terminal.result("%s, edition %s: %s".formatted(night.name(), night.edition(), books(tally)));
  }

  /// What came in and what became of it.
  static String books(Tally tally) {
    return "%d in = %d published + %d quarantined + %d failed + %d skipped%s"
        .formatted(
            tally.in(),
            tally.published(),
            tally.quarantined(),
            tally.failed(),
            tally.skipped(),
            tally.open() == 0 ? "" : " + %d not finished".formatted(tally.open()));
  }

  private void troubles(NightEdition night) {
    list(
        "quarantined",
        night.dispatches().stream()
            .filter(dispatch -> dispatch.verdict() == Verdict.QUARANTINED)
            .map(Report::quarantined)
            .toList());
    list("failed", night.failures().stream().map(Report::failed).toList());
    list(
        "skipped",
        night.skips().stream().map(s -> "%s: %s".formatted(s.id(), s.detail())).toList());
  }

  private void list(String what, List<String> lines) {
    lines.stream()
        .limit(MOST_LISTED)
        .forEach(line -> terminal.result("  %-11s %s".formatted(what, line)));
    if (lines.size() > MOST_LISTED) {
      terminal.result("  %-11s … and %d more".formatted(what, lines.size() - MOST_LISTED));
    }
  }

  /// A failure at ingest begins with the place people know it by; what of it stands in the identity
  /// too is not said twice.
  static String failed(Failure failure) {
    String id = failure.id().value();
    String message = failure.message();
    Matcher place = PLACE.matcher(message);
    boolean twice =
        failure.stage() == Stage.INGEST && place.matches() && id.contains(place.group("name"));
    return "%s: %s: %s; %s"
        .formatted(id, failure.kind(), twice ? place.group("rest") : message, failure.remedy());
  }

  private static String quarantined(Dispatch dispatch) {
    Finding first = dispatch.findings().stream().filter(Finding::isError).findFirst().orElseThrow();
    return "%s: %s: %s".formatted(dispatch.article().id(), first.code(), first.evidence());
  }

  private void models(NightEdition night) {
    Stream<Provenance> all =
        night.dispatches().stream()
            .flatMap(
                d ->
                    d.summary() == null
                        ? Stream.of(d.translation().provenance())
                        : Stream.of(d.translation().provenance(), d.summary().provenance()));
    List<Provenance> made = all.toList();
    made.stream()
        .filter(Provenance::recorded)
        .map(Provenance::model)
        .distinct()
        .forEach(
            by ->
                terminal.result(
                    "The replies are recorded (%s); no live model was asked.".formatted(by)));
    boolean live = made.stream().anyMatch(p -> !p.recorded());
    if (live) {
      terminal.result(cost(night.spending()));
    }
  }

  /// What calls came to.
  static String cost(Spending spending) {
    return "%s, %d tokens in, %d out, cost %s%s"
        .formatted(
            Amounts.count(spending.calls(), "call"),
            spending.tokens().input(),
            spending.tokens().output(),
            dollars(spending.usd(), "unknown (set nightdesk.model.price)"),
            spending.uncertain() == 0
                ? ""
                : "; %d more may have been billed, at most %s"
                    .formatted(spending.uncertain(), dollars(spending.uncertainUsd(), "unknown")));
  }

  private static String dollars(@Nullable BigDecimal usd, String unknown) {
    return usd == null ? unknown : Amounts.usd(usd);
  }
}
