package press.nightdesk.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import press.nightdesk.job.Estimate;
import press.nightdesk.job.Estimate.StageEstimate;
import press.nightdesk.job.Span;
import press.nightdesk.job.UsdSpan;

/// What `estimate` prints.
final class EstimateReport {
  private static final String UNKNOWN = "unknown (set nightdesk.model.price)";

  private final Consumer<String> out;

  /// @param out takes the lines
  EstimateReport(Consumer<String> out) {
    this.out = out;
  }

  void print(Estimate estimate) {
    Estimate.Articles articles = estimate.articles();
    out.accept(
        "%s, edition %s: %s, %d skipped, %d unreadable; %d waiting from before"
            .formatted(
                estimate.name(),
                estimate.edition(),
                Amounts.count(articles.fresh(), "new article"),
                articles.skipped(),
                articles.unreadable(),
                articles.open()));
    work(estimate);
  }

  /// What the stages would do, and what that comes to.
  void work(Estimate estimate) {
    estimate.stages().forEach(this::stage);
    say("cost", usd(estimate.usd()));
    say("time", "about " + time(estimate.seconds()));
    if (estimate.spentUsd() != null && estimate.spentUsd().signum() > 0) {
      say("spent", Amounts.usd(estimate.spentUsd()) + " so far");
    }
    estimate
        .notFetched()
        .forEach(source -> say("not read", source + ": it is on the web; --fetch reads it"));
    estimate.notes().forEach(note -> say("note", note));
  }

  private void stage(StageEstimate stage) {
    say(
        stage.stage(),
        "%s, %d of them paid for already; %s calls to %s %s%s"
            .formatted(
                Amounts.count(stage.articles(), "article"),
                stage.fromLedger(),
                span(stage.calls()),
                stage.provider(),
                stage.model(),
                stage.recorded() ? " (recorded: costs nothing)" : ""));
    if (stage.recorded() || stage.calls().high() == 0) {
      return;
    }
    say(
        "",
        "%s tokens in, %s out".formatted(span(stage.inputTokens()), span(stage.outputTokens())));
    say("", "cost " + usd(stage.usd()));
    say(
        "",
        stage.learntFrom() == 0
            ? "by rules of thumb: no run has been with this kind of call; a model that reasons may take several times as many tokens"
            : "by what %d replies of earlier runs came to".formatted(stage.learntFrom()));
  }

  private void say(String what, String line) {
    out.accept("  %-11s %s".formatted(what, line));
  }

  private static String span(Span span) {
    return span.low() == span.high()
        ? String.format(Locale.ROOT, "%,d", span.expected())
        : String.format(Locale.ROOT, "%,d (%,d to %,d)", span.expected(), span.low(), span.high());
  }

  private static String usd(@Nullable UsdSpan usd) {
    if (usd == null) {
      return UNKNOWN;
    }
    return usd.high().signum() == 0
        ? "nothing"
        : "USD %s (%s to %s)"
            .formatted(
                usd.expected().toPlainString(),
                usd.low().toPlainString(),
                usd.high().toPlainString());
  }

  private static String time(Span seconds) {
    return seconds.low() == seconds.high()
        ? clock(seconds.expected())
        : "%s (%s to %s)"
            .formatted(clock(seconds.expected()), clock(seconds.low()), clock(seconds.high()));
  }

  private static String clock(long seconds) {
    Duration time = Duration.ofSeconds(seconds);
    return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
