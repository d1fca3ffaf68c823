package press.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Verdict;
import press.nightdesk.job.Judgement;
import press.nightdesk.job.Judgement.Stand;
import press.nightdesk.job.Judgement.Touched;

/// What a person reads after they have had the last word.
final class JudgementReport {
  private static final int MOST_LISTED = 20;

  private final Terminal terminal;
  private final NextCommand next;

  JudgementReport(Terminal terminal, NextCommand next) {
    this.terminal = terminal;
    this.next = next;
  }

  /// Prints what came of it. It has been done, whatever is left to do.
  Exit print(Judgement judgement) {
    List<Touched> articles = judgement.articles();
    if (articles.isEmpty()) {
      terminal.result("Nothing differs from what stands in the edition.");
    }
    articles.stream().limit(MOST_LISTED).forEach(this::article);
    if (articles.size() > MOST_LISTED) {
      terminal.result("  … and %d more".formatted(articles.size() - MOST_LISTED));
    }
    terminal.result(
        "%s, edition %s: %s"
            .formatted(
                judgement.night().name(),
                judgement.night().edition(),
                Report.books(judgement.night().tally())));
    judgement.files().forEach(file -> terminal.result("  " + file));
    goOn(judgement);
    return Exit.COMPLETE;
  }

  private void article(Touched touched) {
    terminal.result(Visible.text(line(touched)));
    touched
        .theirs()
        .forEach(
            found ->
                terminal.result(
                    Visible.text(
                        "  found in your text, and let pass because it is yours: %s: %s"
                            .formatted(found.code(), found.evidence()))));
  }

  private void goOn(Judgement judgement) {
    if (stands(judgement, Stand.TO_SUMMARIZE) || stands(judgement, Stand.TO_TRANSLATE)) {
      terminal.message("To go on with what waits:");
      terminal.message("  " + next.run(judgement.night().edition()));
    }
    if (stands(judgement, Stand.QUARANTINED) || stands(judgement, Stand.FAILED)) {
      terminal.message("To try again what failed or is quarantined; what you said stays:");
      terminal.message("  " + next.retry(judgement.night().edition()));
    }
  }

  private static boolean stands(Judgement judgement, Stand stand) {
    return judgement.articles().stream().anyMatch(touched -> touched.stand() == stand);
  }

  private static String line(Touched touched) {
    List<String> done = new ArrayList<>();
    add(done, touched.corrected(), "corrected");
    add(done, touched.waived(), "waived");
    add(done, touched.takenBack(), "taken back");
    return "%s: %s; %s".formatted(touched.id(), String.join(", ", done), stand(touched));
  }

  private static void add(List<String> done, int count, String what) {
    if (count > 0) {
      done.add("%d %s".formatted(count, what));
    }
  }

  private static String stand(Touched touched) {
    return switch (touched.stand()) {
      case CLEAN -> "clean";
      case FLAGGED -> "flagged";
      case QUARANTINED ->
          (touched.before() == Verdict.QUARANTINED
                  ? "still quarantined"
                  : "quarantined now, which takes it out of the edition")
              + because(touched.still());
      case TO_SUMMARIZE -> "sound, and waits for its summary";
      case TO_TRANSLATE -> "kept until it is translated";
      case FAILED -> "failed; what you said holds when it is tried again";
    };
  }

  private static String because(@Nullable Finding still) {
    return still == null ? "" : ": %s: %s".formatted(still.code(), still.evidence());
  }
}
