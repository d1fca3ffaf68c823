package press.nightdesk.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Hand;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Provenance;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Tokens;
import press.nightdesk.domain.Translation;
import press.nightdesk.job.ArticleView;
import press.nightdesk.job.PastAsk;

/// What `show` prints of an article. All of its text may come from anybody, so it is made visible
/// before it is set.
final class ArticleReport {
  private static final int MARGIN = 4;
  private static final String ABSENT = "(none)";

  private final Terminal terminal;
  private final NextCommand next;
  private final SideBySide columns;

  ArticleReport(Terminal terminal, NextCommand next, int width) {
    this.terminal = terminal;
    this.next = next;
    this.columns = new SideBySide(width, MARGIN);
  }

  void print(ArticleView view) {
    head(view);
    if (view.article() != null) {
      texts(view.article(), view.translation());
    }
    summary(view.summary());
    findings(view);
    asks(view.asks());
    made("translation", view.translation());
    made("summary", view.summary());
    goOn(view);
  }

  private void head(ArticleView view) {
    terminal.result(Visible.text(view.id().value()));
    say(
        "%s, edition %s: %s%s"
            .formatted(
                view.name(),
                view.edition(),
                view.state().label(),
                view.dispatch() == null ? "" : ", " + view.dispatch().verdict().label()));
    Article article = view.article();
    if (article != null) {
      say(
          Stream.of(
                  article.origin().name(),
                  Objects.toString(article.published(), "undated"),
                  "revision " + article.revision(),
                  Objects.toString(article.origin().url(), article.origin().file()))
              .filter(Objects::nonNull)
              .toList());
    }
    if (view.editions().size() > 1) {
      say(
          "also in "
              + view.editions().stream()
                  .filter(e -> !e.equals(view.edition()))
                  .map(Edition::toString)
                  .toList());
    }
    if (view.failure() != null) {
      say(
          "failed at %s: %s: %s"
              .formatted(
                  view.failure().stage().label(), view.failure().kind(), view.failure().message()));
      say("what to do: " + view.failure().remedy());
    }
    if (view.skip() != null) {
      say("left out (%s): %s".formatted(view.skip().reason(), view.skip().detail()));
    }
  }

  private void texts(Article article, @Nullable Checked<Translation> checked) {
    terminal.result("");
    Translation work = checked == null ? null : checked.work();
    Hand hand = checked == null ? Hand.NONE : checked.hand();
    for (Paragraph russian : article.segments()) {
      String english =
          work == null ? ABSENT : work.text(russian.n()).map(Visible::text).orElse(ABSENT);
      String by =
          hand.of(russian.n()).map(c -> " [" + Visible.text(c.word().by()) + "]").orElse("");
      columns
          .rows(Integer.toString(russian.n()), Visible.text(russian.text()), english + by)
          .forEach(terminal::result);
      terminal.result("");
    }
  }

  private void summary(@Nullable Checked<Summary> checked) {
    Summary summary = checked == null ? null : checked.work();
    if (checked == null || summary == null) {
      return;
    }
    terminal.result("Summary, " + Visible.text(summary.topic()));
    say(summary.headline());
    say(summary.lead());
    summary
        .points()
        .forEach(point -> labelled("  -", "%s %s".formatted(point.text(), point.paragraphs())));
    checked.hand().of(null).ifPresent(c -> say("written by " + c.word().by()));
    terminal.result("");
  }

  private void findings(ArticleView view) {
    List<Finding> found =
        view.dispatch() == null
            ? Stream.of(view.translation(), view.summary())
                .filter(Objects::nonNull)
                .flatMap(checked -> checked.findings().stream())
                .toList()
            : view.dispatch().findings();
    List<Finding> mended =
        Stream.of(view.translation(), view.summary())
            .filter(Objects::nonNull)
            .flatMap(checked -> checked.mended().stream())
            .toList();
    if (found.isEmpty() && mended.isEmpty()) {
      return;
    }
    terminal.result("Findings");
    found.stream().filter(Finding::stands).forEach(f -> say(f.severity().label() + " " + line(f)));
    found.stream().filter(f -> !f.stands()).forEach(f -> say("waived " + line(f) + waiver(f)));
    mended.forEach(f -> say("mended " + line(f)));
    terminal.result("");
  }

  private static String line(Finding finding) {
    return "%s%s: %s"
        .formatted(
            finding.code(),
            finding.paragraph() == null ? "" : " in " + finding.paragraph(),
            finding.evidence());
  }

  private static String waiver(Finding finding) {
    var word = Objects.requireNonNull(finding.waived());
    return " (by %s%s)".formatted(word.by(), word.note() == null ? "" : ": " + word.note());
  }

  private void asks(List<PastAsk> asks) {
    if (asks.isEmpty()) {
      return;
    }
    terminal.result("Asked");
    asks.forEach(ask -> say(AskLine.of(ask)));
    BigDecimal known =
        asks.stream()
            .filter(ask -> !ask.imported())
            .map(PastAsk::usd)
            .filter(Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean whole =
        asks.stream().allMatch(ask -> ask.usd() != null || ask.recorded() || ask.imported());
    int requests = asks.stream().mapToInt(PastAsk::requests).sum();
    say(
        "%s, cost %s"
            .formatted(Amounts.count(requests, "request"), whole ? Amounts.usd(known) : "unknown"));
    terminal.result("");
  }

  private void made(String what, @Nullable Checked<?> checked) {
    if (checked == null) {
      return;
    }
    Provenance by = checked.provenance();
    Tokens tokens = by.tokens();
    say(
        "%s by %s %s%s, prompt %s%s, %s"
            .formatted(
                what,
                by.provider(),
                by.model(),
                by.recorded() ? " (recorded; no live model was asked)" : "",
                shortened(by.prompt()),
                tokens == null
                    ? ""
                    : ", %d tokens in, %d out".formatted(tokens.input(), tokens.output()),
                Amounts.time(by.at())));
    by.kept()
        .forEach(
            kept ->
                say(
                    "%s: paragraphs %s taken over from revision %d, by %s %s"
                        .formatted(
                            what,
                            kept.paragraphs(),
                            kept.revision(),
                            kept.provider(),
                            kept.model())));
  }

  private static String shortened(String fingerprint) {
    return fingerprint.length() <= 15 ? fingerprint : fingerprint.substring(0, 15) + "…";
  }

  private void goOn(ArticleView view) {
    switch (view.state()) {
      case QUARANTINED, FAILED -> {
        terminal.result("To try it again:");
        terminal.result(
            "  %s --article %s"
                .formatted(next.retry(view.edition()), NextCommand.quoted(view.id().value())));
      }
      case TO_TRANSLATE, TO_SUMMARIZE -> {
        terminal.result("To go on with what waits:");
        terminal.result("  " + next.run(view.edition()));
      }
      case PUBLISHED, SKIPPED -> {}
    }
  }

  private void say(List<String> parts) {
    say(String.join(", ", parts));
  }

  private void say(String text) {
    labelled("", text);
  }

  private void labelled(String label, String text) {
    columns.rows(label, Visible.text(text)).forEach(terminal::result);
  }
}
