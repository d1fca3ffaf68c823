package press.nightdesk.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Delivery;
import press.nightdesk.domain.Edition;
import press.nightdesk.job.EditionCounts;
import press.nightdesk.job.Standing;
import press.nightdesk.job.Standing.State;

/// What `status` prints.
final class StatusReport {
  private final Terminal terminal;
  private final NextCommand next;

  StatusReport(Terminal terminal, NextCommand next) {
    this.terminal = terminal;
    this.next = next;
  }

  /// For programs.
  void json(Standing standing) {
    standing.json(run(standing), retry(standing)).lines().forEach(terminal::result);
  }

  /// For people.
  void print(Standing standing) {
    terminal.result(headline(standing));
    say("last run", course(standing));
    if (standing.counts() != null) {
      counts(standing.counts());
    }
    command("To go on:", run(standing));
    command("To try again what failed or is quarantined:", retry(standing));
    command("To deliver where it has not arrived:", deliver(standing));
  }

  private static String headline(Standing standing) {
    String job =
        standing.edition() == null
            ? standing.name()
            : "%s, edition %s".formatted(standing.name(), standing.edition());
    return standing.counts() == null
        ? job
        : "%s: %s".formatted(job, Report.books(standing.counts().tally()));
  }

  private static String course(Standing standing) {
    return switch (standing.state()) {
      case NEVER_RUN -> "no run has been";
      case BUSY -> "a run of another edition is on; this one can be asked about when it has ended";
      case RUNNING -> running(standing);
      case COMPLETE -> "complete" + ended(standing);
      case UNFINISHED ->
          standing.ended() == null
              ? "did not finish: killed"
              : "did not finish: stopped" + ended(standing);
    };
  }

  private static String running(Standing standing) {
    if (standing.asOf() == null) {
      return "a run is on, and has not said yet where it stands";
    }
    String stage = standing.stage() == null ? "" : ", at " + standing.stage().label();
    return "a run is on since %s%s; these are its counts of %s"
        .formatted(time(standing.started()), stage, time(standing.asOf()));
  }

  private static String ended(Standing standing) {
    return standing.ended() == null ? "" : ", " + time(standing.ended());
  }

  private void counts(EditionCounts counts) {
    if (counts.toTranslate() + counts.toSummarize() > 0) {
      say(
          "waiting",
          "%d for translation, %d for summary"
              .formatted(counts.toTranslate(), counts.toSummarize()));
    }
    counts
        .failures()
        .forEach(
            f ->
                say("failed", "%d at %s: %s".formatted(f.articles(), f.stage().label(), f.kind())));
    if (counts.waivers() > 0) {
      say("waived", counts.waivers() == 1 ? "1 finding" : counts.waivers() + " findings");
    }
    say("spent", Report.cost(counts.spending()));
    counts.deliveries().forEach(this::delivery);
  }

  private void delivery(Delivery delivery) {
    String how =
        delivery.state() == Delivery.State.SENT ? delivery.reference() : delivery.problem();
    String line = "%s, %s".formatted(delivery.channel(), time(delivery.at()));
    say(word(delivery.state()), how == null ? line : "%s: %s".formatted(line, how));
  }

  private static String word(Delivery.State state) {
    return switch (state) {
      case SENDING -> "sending";
      case SENT -> "delivered";
      case FAILED -> "undelivered";
      case UNCERTAIN -> "uncertain";
    };
  }

  private void say(String what, String line) {
    terminal.result("  %-11s %s".formatted(what, line));
  }

  private void command(String purpose, @Nullable String command) {
    if (command != null) {
      terminal.result(purpose);
      terminal.result("  " + command);
    }
  }

  private @Nullable String run(Standing standing) {
    return switch (standing.state()) {
      case NEVER_RUN -> next.run();
      case UNFINISHED -> next.run(Objects.requireNonNull(standing.edition()));
      case RUNNING, BUSY, COMPLETE -> null;
    };
  }

  private @Nullable String retry(Standing standing) {
    Edition edition = standing.edition();
    EditionCounts counts = standing.counts();
    boolean amiss = counts != null && counts.tally().failed() + counts.tally().quarantined() > 0;
    return amiss && edition != null && standing.state() != State.RUNNING
        ? next.retry(edition)
        : null;
  }

  private @Nullable String deliver(Standing standing) {
    Edition edition = standing.edition();
    EditionCounts counts = standing.counts();
    boolean amiss =
        counts != null
            && counts.deliveries().stream().anyMatch(d -> d.state() != Delivery.State.SENT);
    return amiss && edition != null && standing.state() != State.RUNNING
        ? next.deliver(edition)
        : null;
  }

  private static String time(@Nullable Instant instant) {
    return instant == null
        ? "an unknown time"
        : DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ROOT)
            .withZone(ZoneId.systemDefault())
            .format(instant.truncatedTo(ChronoUnit.SECONDS));
  }
}
