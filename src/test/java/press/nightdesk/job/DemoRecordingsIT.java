package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import press.nightdesk.check.Checks;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Verdict;

/// The demonstration's recorded replies against the checks as they are today: a reply that is good
/// is clean, and one that is faulty on purpose is caught for what it was written for.
class DemoRecordingsIT {
  private static final Edition EDITION = Edition.parse("2026-11-23");

  /// The three villages are counted nowhere in the paragraph that names them.
  private static final String FLAGGED = "society-village-bus";

  @TempDir Path folder;

  @Test
  void everyRecordIsCleanByAllChecksButOneThatIsFlagged() {
    List<String> topics = Planner.settings(Path.of("jobs/demo.yaml"), List.of()).topics();

    for (Dispatch dispatch : demo().dispatches()) {
      var article = dispatch.article();
      var translation = Objects.requireNonNull(dispatch.translation().work());
      var summary = Objects.requireNonNull(Objects.requireNonNull(dispatch.summary()).work());
      assertThat(Checks.translation().findings(article.segments(), translation.segments()))
          .as(article.id().value())
          .isEmpty();
      boolean flagged = article.id().value().contains(FLAGGED);
      assertThat(
              Checks.summary(topics)
                  .findings(new Translated(article, dispatch.translation()), summary))
          .as(article.id().value())
          .extracting(Finding::code)
          .isEqualTo(flagged ? List.of("summary-number") : List.of());
      assertThat(dispatch.verdict()).isEqualTo(flagged ? Verdict.FLAGGED : Verdict.CLEAN);
    }
  }

  @Test
  void theReplyThatLeavesAParagraphOutAndAWordInRussianIsCaughtForBoth() {
    assertThat(of("society-village-bus").mended())
        .extracting(Finding::code, Finding::paragraph)
        .contains(tuple("paragraph-missing", 5), tuple("russian-left", 3));
  }

  @Test
  void theReplyThatRefusesIsCaughtForIt() {
    assertThat(of("war-market-strike").mended()).extracting(Finding::code).contains("refusal");
  }

  @Test
  void noOtherReplyHadToBeMended() {
    assertThat(demo().dispatches())
        .filteredOn(dispatch -> !dispatch.mended().isEmpty())
        .extracting(dispatch -> dispatch.article().id().value())
        .satisfiesExactlyInAnyOrder(
            id -> assertThat(id).contains("society-village-bus"),
            id -> assertThat(id).contains("war-market-strike"));
  }

  private Dispatch of(String name) {
    return demo().dispatches().stream()
        .filter(dispatch -> dispatch.article().id().value().contains(name))
        .findFirst()
        .orElseThrow();
  }

  private NightEdition demo() {
    List<String> overrides =
        List.of(
            "nightdesk.output=" + folder.resolve("out"),
            "nightdesk.database=" + folder.resolve("data"));
    try (Desk desk =
        Desk.open(Path.of("jobs/demo.yaml"), overrides, new Night.Watcher(), new StopSignal())) {
      return ((RunResult.Complete) desk.run(EDITION, null)).night();
    }
  }
}
