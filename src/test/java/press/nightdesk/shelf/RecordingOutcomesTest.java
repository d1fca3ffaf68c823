package press.nightdesk.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static press.nightdesk.domain.Articles.TOMORROW;
import static press.nightdesk.domain.Articles.TONIGHT;
import static press.nightdesk.domain.Articles.article;
import static press.nightdesk.domain.Articles.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Articles;
import press.nightdesk.domain.Checked;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Outcome;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Summary;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Translated;
import press.nightdesk.domain.Translation;

class RecordingOutcomesTest {
  private final Article a = article("a");
  private final Article b = article("b");
  private final ShelfFile file;

  RecordingOutcomesTest(@TempDir Path folder) {
    file = new ShelfFile(folder);
  }

  @BeforeEach
  void takeThem() {
    file.take(TONIGHT, a, b);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private Optional<OffsetDateTime> finishedAt(Article article) {
    return file.sql()
        .sql("SELECT finished_at FROM article WHERE id = ?")
        .param(article.id().value())
        .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
        .single();
  }

  @Nested
  class ASoundTranslation {
    private final Outcome translated = new Outcome.Translating(a.id(), 1, Articles.flagged(a));

    @BeforeEach
    void recordIt() {
      file.record(TONIGHT, translated);
    }

    @Test
    void waitsForItsSummaryAsItWasRecorded() {
      assertThat(file.toTranslate(TONIGHT)).containsExactly(b);
      assertThat(file.shelf().toSummarize(TONIGHT, null, 10))
          .extracting(Waiting::item)
          .containsExactly(new Translated(a, Articles.flagged(a)));
      assertThat(finishedAt(a)).isEmpty();
    }

    @Test
    void isCountedAsOpen() {
      assertThat(file.shelf().open(TONIGHT, Stage.TRANSLATE)).isEqualTo(1);
      assertThat(file.shelf().open(TONIGHT, Stage.SUMMARIZE)).isEqualTo(1);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(2, 0, 0, 0, 0, 2));
    }

    @Test
    void recordedAgainChangesNothing() {
      file.record(TONIGHT, translated, translated);
      assertThat(file.rows("translation")).isEqualTo(1);
      assertThat(file.status(a, 1)).isEqualTo("translated");
    }

    @Test
    void recordedAgainAfterTheSummaryChangesNothing() {
      file.record(TONIGHT, ShelfFile.summarizing(a, 1));
      file.record(TONIGHT, translated);
      assertThat(file.status(a, 1)).isEqualTo("summarized");
    }
  }

  @Nested
  class ASoundSummary {
    @BeforeEach
    void recordIt() {
      file.finish(TONIGHT, a, 1);
    }

    @Test
    void bringsTheArticleToItsGoodEnd() {
      assertThat(file.shelf().toSummarize(TONIGHT, null, 10)).isEmpty();
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(2, 1, 0, 0, 0, 1));
      assertThat(finishedAt(a).map(OffsetDateTime::toInstant)).contains(Articles.AT);
    }

    @Test
    void recordedAgainChangesNothing() {
      file.record(TONIGHT, ShelfFile.summarizing(a, 1));
      assertThat(file.rows("summary")).isEqualTo(1);
    }

    @Test
    void mayComeInTheSameBatchAsItsTranslation() {
      file.record(TONIGHT, ShelfFile.translating(b, 1), ShelfFile.summarizing(b, 1));
      assertThat(file.shelf().tally(TONIGHT).published()).isEqualTo(2);
    }
  }

  @Nested
  class WorkWithErrorsLeft {
    @Test
    void isKeptInQuarantineWithoutASummary() {
      file.record(TONIGHT, new Outcome.Translating(a.id(), 1, Articles.unsound(a)));
      file.record(TONIGHT, new Outcome.Translating(b.id(), 1, Articles.noTranslation()));
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(2, 0, 2, 0, 0, 0));
      assertThat(file.contents(TONIGHT).dispatches())
          .allSatisfy(d -> assertThat(d.summary()).isNull())
          .extracting(d -> d.translation())
          .containsExactly(Articles.unsound(a), Articles.noTranslation());
    }

    @Test
    void keepsItsTranslationAndItsSummaryWhenTheSummaryIsAtFault() {
      file.record(TONIGHT, ShelfFile.translating(a, 1));
      file.record(TONIGHT, new Outcome.Summarizing(a.id(), 1, Articles.unsoundSummary()));
      assertThat(file.shelf().tally(TONIGHT).quarantined()).isEqualTo(1);
      assertThat(file.contents(TONIGHT).dispatches())
          .singleElement()
          .satisfies(d -> assertThat(d.translation()).isEqualTo(Articles.sound(a)))
          .satisfies(d -> assertThat(d.summary()).isEqualTo(Articles.unsoundSummary()));
    }
  }

  @Nested
  class AFailure {
    private final Outcome failed = new Outcome.Failed(1, failure("a", Stage.TRANSLATE));

    @Test
    void endsTheArticleWithItsReasonUnderItsHeadline() {
      file.record(TONIGHT, failed);
      assertThat(file.shelf().tally(TONIGHT)).isEqualTo(new Tally(2, 0, 0, 1, 0, 1));
      assertThat(file.contents(TONIGHT).failures())
          .singleElement()
          .satisfies(f -> assertThat(f.title()).isEqualTo(a.title()))
          .satisfies(f -> assertThat(f.stage()).isEqualTo(Stage.TRANSLATE));
    }

    @Test
    void recordedAgainChangesNothing() {
      file.record(TONIGHT, failed);
      file.record(TONIGHT, failed);
      assertThat(file.rows("failure")).isEqualTo(1);
    }

    @Test
    void ofTheSummaryKeepsTheTranslation() {
      file.record(TONIGHT, ShelfFile.translating(a, 1));
      file.record(TONIGHT, new Outcome.Failed(1, failure("a", Stage.SUMMARIZE)));
      assertThat(file.status(a, 1)).isEqualTo("failed");
      assertThat(file.rows("translation")).isEqualTo(1);
    }

    @Test
    void ofIngestIsNoOutcomeOfAnArticle() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> file.record(TONIGHT, new Outcome.Failed(1, failure("a", Stage.INGEST))));
    }
  }

  @Nested
  class WorkTooLongForTheShelf {
    private final Outcome endless = translating(Checkpoint.LONGEST);

    private Outcome translating(int characters) {
      Paragraph text = new Paragraph(1, "x".repeat(characters));
      Translation translation = new Translation(List.of(text), List.of());
      return new Outcome.Translating(
          a.id(), 1, new Checked<>(translation, List.of(), List.of(), Articles.provenance()));
    }

    @Test
    void isAFailureOfThatArticleAndItsNeighboursAreKept() {
      List<Outcome> kept =
          file.shelf().record(TONIGHT, List.of(endless, ShelfFile.translating(b, 1)));
      assertThat(file.status(a, 1)).isEqualTo("failed");
      assertThat(file.status(b, 1)).isEqualTo("translated");
      assertThat(kept)
          .satisfiesExactly(
              first -> assertThat(first).isInstanceOf(Outcome.Failed.class),
              second -> assertThat(second).isEqualTo(ShelfFile.translating(b, 1)));
    }

    @Test
    void saysWhatHappenedAndHowManyRequestsItTook() {
      file.record(TONIGHT, endless);
      assertThat(file.contents(TONIGHT).failures())
          .singleElement()
          .satisfies(f -> assertThat(f.kind()).isEqualTo("too-long-to-keep"))
          .satisfies(f -> assertThat(f.stage()).isEqualTo(Stage.TRANSLATE))
          .satisfies(f -> assertThat(f.title()).isEqualTo(a.title()))
          .satisfies(f -> assertThat(f.attempts()).isEqualTo(1));
    }

    @Test
    void isKeptUpToTheLastCharacterThatFits() {
      int around = new WorkCodec().translation(work(translating(0))).length();
      file.record(TONIGHT, translating(Checkpoint.LONGEST - around));
      assertThat(file.status(a, 1)).isEqualTo("translated");
    }

    @Test
    void isAFailureOfASummaryTooAndKeepsTheTranslation() {
      Summary summary = new Summary("x".repeat(Checkpoint.LONGEST), "x", List.of(), "politics");
      file.record(TONIGHT, ShelfFile.translating(a, 1));
      file.record(
          TONIGHT,
          new Outcome.Summarizing(
              a.id(), 1, new Checked<>(summary, List.of(), List.of(), Articles.provenance())));
      assertThat(file.status(a, 1)).isEqualTo("failed");
      assertThat(file.rows("translation")).isEqualTo(1);
      assertThat(file.contents(TONIGHT).failures())
          .extracting(Failure::stage)
          .containsExactly(Stage.SUMMARIZE);
    }

    @Test
    void isDocumented() throws IOException {
      assertThat(Files.readString(Path.of("docs/failures.md")))
          .contains("| `too-long-to-keep` |", "| `article-too-long` |");
    }

    private static Checked<Translation> work(Outcome outcome) {
      return ((Outcome.Translating) outcome).translation();
    }
  }

  @Nested
  class AnOutcomeThatHasNoPlace {
    @Test
    void ofAnUnknownArticleIsAnErrorThatNamesItAndRecordsNothing() {
      assertThatIllegalStateException()
          .isThrownBy(
              () ->
                  file.record(
                      TONIGHT, ShelfFile.translating(a, 1), ShelfFile.translating(article("x"), 1)))
          .withMessageContaining("revision 1 of x in edition 2026-11-22");
      assertThat(file.status(a, 1)).isEqualTo("arrived");
    }

    @Test
    void ofAnUnknownRevisionOrEditionIsAnError() {
      assertThatIllegalStateException()
          .isThrownBy(() -> file.record(TONIGHT, ShelfFile.translating(a, 2)));
      assertThatIllegalStateException()
          .isThrownBy(() -> file.record(TOMORROW, ShelfFile.translating(a, 1)));
    }

    @Test
    void ofALaterStageThanTheArticleReachedIsAnError() {
      assertThatIllegalStateException()
          .isThrownBy(() -> file.record(TONIGHT, ShelfFile.summarizing(a, 1)))
          .withMessageContaining("a has no translation");
    }

    @Test
    void ofASupersededRevisionChangesNothing() {
      file.take(TONIGHT, Articles.reworded(a));
      file.record(TONIGHT, ShelfFile.translating(a, 1));
      assertThat(file.status(a, 1)).isEqualTo("superseded");
    }
  }

  @Nested
  class TheCallersTransaction {
    private final TransactionTemplate callers =
        new TransactionTemplate(new JdbcTransactionManager(file.pool()));

    @Test
    void takesEverythingBackWithIt() {
      callers.executeWithoutResult(
          status -> {
            file.take(TONIGHT, article("c"));
            file.record(TONIGHT, ShelfFile.translating(a, 1));
            assertThat(file.shelf().open(TONIGHT, Stage.SUMMARIZE)).isEqualTo(1);
            status.setRollbackOnly();
          });
      assertThat(file.toTranslate(TONIGHT)).containsExactly(a, b);
    }
  }

  @Test
  void recordingNothingIsNoError() {
    file.shelf().record(TONIGHT, List.of());
    assertThat(file.shelf().tally(TONIGHT).open()).isEqualTo(2);
  }
}
