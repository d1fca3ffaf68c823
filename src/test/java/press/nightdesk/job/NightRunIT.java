package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.domain.ArticleId;
import press.nightdesk.domain.Edition;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Stage;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Verdict;
import press.nightdesk.llm.LoopbackAnswer;
import press.nightdesk.llm.LoopbackCall;
import press.nightdesk.llm.LoopbackNewsroom;
import press.nightdesk.llm.LoopbackProvider;

/// The whole job over HTTP, on a real H2 file.
class NightRunIT {
  @TempDir Path folder;

  private LoopbackProvider provider = LoopbackProvider.newsroom();

  @AfterEach
  void closeProvider() {
    provider.close();
  }

  private Night night() {
    return Night.at(folder, provider.baseUrl());
  }

  private Night nightWith(Function<LoopbackCall, LoopbackAnswer> script) {
    provider.close();
    provider = LoopbackProvider.answering(script).remembering();
    return night();
  }

  @Nested
  class WhenTheProviderIsWell {
    @Test
    void everyArticleBecomesARecord() {
      RunResult.Complete result = night().articles(1, 200).runToTheEnd();
      assertThat(result.night().tally()).isEqualTo(new Tally(200, 200, 0, 0, 0, 0));
      assertThat(night().records()).hasSize(200);
      assertThat(provider.requests()).isEqualTo(400);
      assertThat(result.files())
          .extracting(file -> file.getFileName().toString())
          .containsExactly(
              "records.jsonl", "digest.md", "digest.html", "digest.txt", "report.html", "run.json");
    }

    @Test
    void runningAgainAsksNothing() {
      night().articles(1, 20).runToTheEnd();
      List<?> first = night().records();
      night().runToTheEnd();
      assertThat(provider.requests()).isEqualTo(40);
      assertThat(night().records()).isEqualTo(first);
    }

    @Test
    void publishingTwiceGivesTheSameBytes() throws Exception {
      night().articles(1, 5).runToTheEnd();
      byte[] once = Files.readAllBytes(night().output("records.jsonl"));
      byte[] digest = Files.readAllBytes(night().output("digest.html"));
      night().runToTheEnd();
      assertThat(Files.readAllBytes(night().output("records.jsonl"))).isEqualTo(once);
      assertThat(Files.readAllBytes(night().output("digest.html"))).isEqualTo(digest);
    }

    @Test
    void aFinishedEditionTakesInWhatIsNew() {
      night().articles(1, 3).runToTheEnd();
      night().articles(4, 5).runToTheEnd();
      assertThat(night().records()).hasSize(5);
      assertThat(provider.requests()).isEqualTo(10);
    }

    @Test
    void aLimitLeavesTheRestForTheNextRun() {
      night().articles(1, 10);
      Night.Watcher watcher = new Night.Watcher();
      try (Desk desk = Desk.open(night().job(), List.of(), watcher, new StopSignal())) {
        desk.run(Night.EDITION, 4);
      }
      assertThat(night().records()).hasSize(4);
      assertThat(watcher.notices).anyMatch(notice -> notice.contains("6 articles"));
      night().runToTheEnd();
      assertThat(night().records()).hasSize(10);
    }
  }

  @Nested
  class WhenOneArticleIsPoisoned {
    @Test
    void itFailsWithItsCauseAndItsNeighboursArePublished() {
      RunResult.Complete result =
          nightWith(
                  call ->
                      call.userMessage().contains("номер 7 ")
                          ? LoopbackAnswer.of(400, "{\"error\":{\"message\":\"no\"}}")
                          : LoopbackNewsroom.answer(call))
              .articles(1, 9)
              .runToTheEnd();
      assertThat(result.night().tally()).isEqualTo(new Tally(9, 8, 0, 1, 0, 0));
      Failure failure = result.night().failures().getFirst();
      assertThat(failure.kind()).isEqualTo("rejected");
      assertThat(failure.stage()).isEqualTo(Stage.TRANSLATE);
    }

    @Test
    void itIsQuarantinedWhenItIsRefusedEveryTime() {
      RunResult.Complete result =
          nightWith(
                  call ->
                      call.userMessage().contains("номер 7 ")
                          ? LoopbackNewsroom.completion(
                              "I'm sorry, but I can't help with that.", "stop", 10, 10)
                          : LoopbackNewsroom.answer(call))
              .articles(1, 9)
              .runToTheEnd();
      assertThat(result.night().tally()).isEqualTo(new Tally(9, 8, 1, 0, 0, 0));
      assertThat(result.night().dispatches())
          .filteredOn(dispatch -> dispatch.verdict() == Verdict.QUARANTINED)
          .singleElement()
          .satisfies(
              dispatch ->
                  assertThat(dispatch.findings()).extracting(Finding::code).contains("refusal"));
    }

    @Test
    void aFaultyReplyIsMendedByAskingAgain() {
      RunResult.Complete result =
          nightWith(
                  call ->
                      call.userMessage().contains("номер 7 ")
                              && !call.userMessage().contains("\"again\"")
                              && call.userMessage().contains("\"translate\"")
                          ? LoopbackNewsroom.completion("{\"paragraphs\":[", "length", 10, 10)
                          : LoopbackNewsroom.answer(call))
              .articles(1, 9)
              .runToTheEnd();
      assertThat(result.night().tally()).isEqualTo(new Tally(9, 9, 0, 0, 0, 0));
      assertThat(result.night().dispatches())
          .filteredOn(dispatch -> !dispatch.mended().isEmpty())
          .singleElement()
          .satisfies(
              dispatch ->
                  assertThat(dispatch.mended())
                      .extracting(Finding::code)
                      .contains("reply-cut-short"));
    }
  }

  @Nested
  class WhenThereIsABudget {
    private Night priced() {
      return night()
          .with("nightdesk.model.price.input=1")
          .with("nightdesk.model.price.output=1")
          .articles(1, 60);
    }

    @Test
    void theRunStopsUnderItAndGoesOnWhenItIsRaised() {
      BigDecimal whole =
          Objects.requireNonNull(
              priced().with("nightdesk.name=other").runToTheEnd().night().spending().usd());
      BigDecimal half = whole.divide(BigDecimal.TWO);
      int before = provider.requests();

      RunResult result = priced().with("nightdesk.budget.usd=" + half.toPlainString()).run();

      assertThat(result).isInstanceOf(RunResult.Stopped.class);
      RunResult.Stopped stopped = (RunResult.Stopped) result;
      assertThat(stopped.cause()).contains("the budget of USD " + half.toPlainString());
      assertThat(stopped.remedy()).contains("nightdesk.budget");
      NightEdition night = Objects.requireNonNull(stopped.night());
      assertThat(night.tally().failed()).isZero();
      assertThat(night.spending().usd())
          .isLessThanOrEqualTo(half)
          .isGreaterThan(half.multiply(new BigDecimal("0.6")));
      RunResult.Complete later =
          priced().with("nightdesk.budget.usd=" + whole.multiply(BigDecimal.TWO)).runToTheEnd();
      assertThat(later.night().tally().published()).isEqualTo(60);
      assertThat(provider.requests()).isEqualTo(before + 120);
    }
  }

  @Nested
  class WhenThereIsASecondModel {
    @Test
    void itDoesWhatTheFirstRejects() {
      RunResult.Complete result =
          nightWith(
                  call ->
                      call.userMessage().contains("номер 7 ")
                              && call.body().contains("\"test-model\"")
                          ? LoopbackAnswer.of(400, "{\"error\":{\"message\":\"no\"}}")
                          : LoopbackNewsroom.answer(call))
              .with("nightdesk.fallback.name=other-model")
              .articles(1, 9)
              .runToTheEnd();
      assertThat(result.night().tally()).isEqualTo(new Tally(9, 9, 0, 0, 0, 0));
    }
  }

  @Nested
  class WhenNothingCanBeAsked {
    @Test
    void aWrongKeyStopsTheRunAndBlamesNobody() {
      RunResult result =
          nightWith(_ -> LoopbackAnswer.of(401, "{\"error\":{\"message\":\"bad key\"}}"))
              .articles(1, 50)
              .run();
      assertThat(result).isInstanceOf(RunResult.Stopped.class);
      RunResult.Stopped stopped = (RunResult.Stopped) result;
      assertThat(stopped.night())
          .isNotNull()
          .extracting(NightEdition::tally)
          .isEqualTo(new Tally(50, 0, 0, 0, 0, 50));
      assertThat(stopped.remedy()).contains("nightdesk.model.api-key");
      assertThat(provider.requests()).isLessThanOrEqualTo(8);
    }

    @Test
    void theSameCommandGoesOnOnceItIsMended() {
      nightWith(_ -> LoopbackAnswer.of(401, "{}")).articles(1, 20).run();
      RunResult.Complete result = nightWith(LoopbackNewsroom::answer).runToTheEnd();
      assertThat(result.night().tally()).isEqualTo(new Tally(20, 20, 0, 0, 0, 0));
    }
  }

  @Nested
  class WhenTheProviderIsDown {
    @Test
    void theRunStopsAndBlamesNobody() {
      RunResult result = nightWith(_ -> LoopbackAnswer.of(503, "{}")).articles(1, 40).run();
      assertThat(result).isInstanceOf(RunResult.Stopped.class);
      assertThat(((RunResult.Stopped) result).night())
          .isNotNull()
          .extracting(NightEdition::tally)
          .isEqualTo(new Tally(40, 0, 0, 0, 0, 40));
      RunResult.Complete later = nightWith(LoopbackNewsroom::answer).runToTheEnd();
      assertThat(later.night().tally().published()).isEqualTo(40);
    }

    @Test
    void aShortOutageIsSatOut() {
      AtomicInteger calls = new AtomicInteger();
      RunResult.Complete result =
          nightWith(
                  call ->
                      calls.incrementAndGet() <= 12
                          ? LoopbackAnswer.of(503, "{}")
                          : LoopbackNewsroom.answer(call))
              .with("nightdesk.model.outage-patience=5m")
              .articles(1, 20)
              .runToTheEnd();
      assertThat(result.night().tally().published()).isEqualTo(20);
    }
  }

  @Nested
  class WhenLastNightWasNotFinished {
    @Test
    void aRunWithoutAnEditionFinishesItBeforeTodays() {
      nightWith(_ -> LoopbackAnswer.of(401, "{}")).articles(1, 3).run();
      Night night = nightWith(LoopbackNewsroom::answer);
      try (Desk desk = Desk.open(night.job(), List.of(), new Night.Watcher(), new StopSignal())) {
        List<Edition> due = desk.editions(new RunRequest(null, null));
        assertThat(due).hasSize(2).startsWith(Night.EDITION);
        desk.run(due.getFirst(), null);
        assertThat(desk.editions(new RunRequest(null, null))).hasSize(1);
      }
      assertThat(night.records()).hasSize(3);
    }
  }

  @Nested
  class WhenTryingAgainWhatWentAmiss {
    @Test
    void theEditionOfLastEveningIsMeantUntilTodaysIsRun() {
      nightWith(LoopbackNewsroom::answer).articles(1, 1).runToTheEnd();
      try (Desk desk = open()) {
        assertThat(desk.editionToRetry()).isEqualTo(Night.EDITION);
        Edition today = desk.editions(new RunRequest(null, null)).getLast();
        assertThat(today).isGreaterThan(Night.EDITION);
        night().articles(2, 2);
        desk.run(today, null);
        assertThat(desk.editionToRetry()).isEqualTo(today);
      }
    }

    @Test
    void aFileThatCouldNotBeReadIsReadAgainAndNothingNewIsTakenIn() {
      Night night = night().articles(1, 1).article("odd", "").article("worse", "");
      assertThat(night.runToTheEnd().night().tally()).isEqualTo(new Tally(3, 1, 0, 2, 0, 0));
      night.article("odd", Night.text(2)).articles(3, 9);
      RunResult again = retry(null);
      assertThat(((RunResult.Complete) again).night().tally())
          .isEqualTo(new Tally(3, 2, 0, 1, 0, 0));
    }

    @Test
    void oneThatIsNamedIsTakenUpAlone() {
      Night night = night().articles(1, 1).article("odd", "").article("worse", "");
      NightEdition before = night.runToTheEnd().night();
      night.article("odd", Night.text(2)).article("worse", Night.text(3));
      RunResult again = retry(before.failures().getLast().id());
      assertThat(((RunResult.Complete) again).night().failures())
          .containsExactly(before.failures().getFirst());
    }

    private Desk open() {
      return Desk.open(night().job(), List.of(), new Night.Watcher(), new StopSignal());
    }

    private RunResult retry(@Nullable ArticleId only) {
      try (Desk desk = open()) {
        return desk.retry(Night.EDITION, only);
      }
    }
  }

  @Nested
  class WhenToldToStopAtTheBeginningOf {
    private static final int ARTICLES = 20;

    @ParameterizedTest
    @CsvSource({"INGEST, 0", "TRANSLATE, 0", "SUMMARIZE, 20", "PUBLISH, 40"})
    void aStageItIsNotBegunAndTheNextRunDoesIt(Stage stage, int requests) {
      nightWith(LoopbackNewsroom::answer).articles(1, ARTICLES);
      StopSignal stop = new StopSignal();
      RunResult result = run(stop, stage);
      assertThat(result).isInstanceOf(RunResult.Stopped.class);
      assertThat(((RunResult.Stopped) result).cause()).isEqualTo("by a signal");
      assertThat(provider.requests()).isEqualTo(requests);
      assertThat(night().output("records.jsonl")).doesNotExist();
      assertThat(night().runToTheEnd().night().tally().published()).isEqualTo(ARTICLES);
      assertThat(provider.requests()).isEqualTo(2 * ARTICLES);
    }

    private RunResult run(StopSignal stop, Stage when) {
      Progress teller =
          new Night.Watcher() {
            @Override
            public void started(Stage stage, long articles) {
              if (stage == when) {
                stop.give();
              }
            }
          };
      try (Desk desk = Desk.open(night().job(), List.of(), teller, stop)) {
        return desk.run(Night.EDITION, null);
      }
    }
  }

  @Nested
  class WhenAnotherRunHoldsTheJob {
    @Test
    void thisOneIsTurnedAway() {
      night().articles(1, 1);
      try (Desk _ = Desk.open(night().job(), List.of(), new Night.Watcher(), new StopSignal())) {
        assertThatThrownBy(() -> night().run()).isInstanceOf(DeskBusy.class);
      }
    }
  }
}
