package press.nightdesk.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import press.nightdesk.domain.Dispatch;
import press.nightdesk.domain.Failure;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.NightEdition;
import press.nightdesk.domain.Tally;
import press.nightdesk.domain.Verdict;
import press.nightdesk.job.Night;
import press.nightdesk.job.RunResult;
import press.nightdesk.llm.LoopbackCall;

/// The whole job over HTTP under each kind of provider weather, and what both sides' books say
/// afterwards. A sound edition is two calls an article.
class ProviderWeatherIT {
  private static final int ARTICLES = 12;
  private static final int CALLS = 2 * ARTICLES;
  private static final int IN_FLIGHT = 8;
  private static final Tally ALL_PUBLISHED = new Tally(ARTICLES, ARTICLES, 0, 0, 0, 0);
  private static final Tally NOBODY_BLAMED = new Tally(ARTICLES, 0, 0, 0, 0, ARTICLES);
  private static final Tally ONE_FAILED = new Tally(ARTICLES, ARTICLES - 1, 0, 1, 0, 0);
  private static final Tally ONE_QUARANTINED = new Tally(ARTICLES, ARTICLES - 1, 1, 0, 0, 0);

  @TempDir Path folder;

  private MeteredProvider provider = MeteredProvider.under(Weather.fair());

  @AfterEach
  void closeProvider() {
    provider.close();
  }

  private Night under(Sky sky) {
    provider.close();
    provider = MeteredProvider.under(sky);
    return Night.at(folder, provider.baseUrl()).articles(1, ARTICLES);
  }

  /// The first request about one article meets this, everything else is answered.
  private Night onceFor7(Treatment met) {
    return under(
        (call, _, time) ->
            about7(call) && translates(call) && time == 1 ? met : Treatment.answered(call));
  }

  /// Every request about one article meets this, everything else is answered.
  private Night alwaysFor7(Treatment met) {
    return under((call, _, _) -> about7(call) ? met : Treatment.answered(call));
  }

  private static boolean about7(LoopbackCall call) {
    return call.userMessage().contains("номер 7 ");
  }

  private static boolean translates(LoopbackCall call) {
    return call.userMessage().contains("\"translate\"");
  }

  private NightEdition complete(Night night) {
    return night.runToTheEnd().night();
  }

  private static NightEdition contents(RunResult.Stopped stopped) {
    return Objects.requireNonNull(stopped.night());
  }

  private RunResult.Stopped stopped(Night night) {
    RunResult result = night.run();
    assertThat(result).asInstanceOf(type(RunResult.Stopped.class)).isNotNull();
    return (RunResult.Stopped) result;
  }

  private void paidForNothingTwice() {
    assertThat(provider.meter().paidAgain()).isZero();
  }

  @Nested
  class WhenEverybodyIsAskedToWait {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// How long the provider thinks about it: what was sent before anybody could know has arrived.
    private static final Duration THOUGHT = Duration.ofMillis(500);

    /// Everybody who comes before the first 429 has left gets one.
    private Sky burst() {
      AtomicLong first = new AtomicLong();
      return (call, _, _) -> {
        long now = System.nanoTime();
        first.compareAndSet(0, now);
        return now - first.get() < THOUGHT.toNanos()
            ? Treatment.rateLimited(PAUSE).after(THOUGHT)
            : Treatment.answered(call);
      };
    }

    @Test
    void nobodySendsDuringThePauseAndNoAttemptIsUsedUp() {
      NightEdition night = complete(under(burst()).with("nightdesk.model.max-attempts=1"));
      assertThat(night.tally()).isEqualTo(ALL_PUBLISHED);
      assertThat(provider.meter().met(Fate.RATE_LIMITED)).isBetween(1L, (long) IN_FLIGHT);
      assertThat(provider.meter().met(Fate.ANSWERED)).isEqualTo(CALLS);
      assertThat(provider.meter().sentDuringPauses(Duration.ZERO)).isZero();
    }

    @Test
    void aPauseLongerThanThePatienceStopsTheRunAtOnce() {
      RunResult.Stopped stopped =
          stopped(under((_, _, _) -> Treatment.rateLimited(Duration.ofHours(1))));
      assertThat(contents(stopped).tally()).isEqualTo(NOBODY_BLAMED);
      assertThat(provider.meter().calls()).hasSizeLessThanOrEqualTo(IN_FLIGHT);
    }
  }

  @Nested
  class WhenNobodyAnswers {
    @Test
    void aShortOutageIsSatOutByOneCallerAtATime() {
      int probes = 2;
      NightEdition night =
          complete(
              under(
                      (call, _, _) ->
                          call.number() <= IN_FLIGHT + probes
                              ? Treatment.broken(503)
                              : Treatment.answered(call))
                  .with("nightdesk.model.outage-patience=5m"));
      assertThat(night.tally()).isEqualTo(ALL_PUBLISHED);
      assertThat(provider.meter().byFate())
          .isEqualTo(Map.of(Fate.BROKEN, (long) IN_FLIGHT + probes, Fate.ANSWERED, (long) CALLS));
    }

    @Test
    void twoCallsAtTheEndOfAStageAreBlamedNoMoreThanMany() {
      int refused = 9;
      provider.close();
      provider =
          MeteredProvider.under(
              (call, _, _) ->
                  call.number() <= refused ? Treatment.broken(503) : Treatment.answered(call));
      NightEdition night =
          complete(
              Night.at(folder, provider.baseUrl())
                  .articles(1, 2)
                  .with("nightdesk.model.outage-patience=5m"));
      assertThat(night.tally()).isEqualTo(new Tally(2, 2, 0, 0, 0, 0));
    }

    @Test
    void aLongOneStopsTheRunAndTheSameCommandGoesOn() {
      RunResult.Stopped stopped =
          stopped(under((_, _, _) -> Treatment.reset()).with("nightdesk.model.outage-patience=1s"));
      assertThat(contents(stopped).tally()).isEqualTo(NOBODY_BLAMED);
      assertThat(stopped.remedy()).contains("outage-patience");
      assertThat(complete(under(Weather.fair())).tally()).isEqualTo(ALL_PUBLISHED);
      assertThat(provider.meter().calls()).hasSize(CALLS);
    }

    @Test
    void anEndpointThatIsNotThereIsAnOutageToo() {
      provider.close();
      RunResult.Stopped stopped =
          stopped(
              Night.at(folder, provider.baseUrl())
                  .articles(1, ARTICLES)
                  .with("nightdesk.model.outage-patience=1s"));
      assertThat(contents(stopped).tally()).isEqualTo(NOBODY_BLAMED);
    }

    @Test
    void anOutageInTheMiddleKeepsWhatCameBeforeIt() {
      int before = 4;
      RunResult.Stopped stopped =
          stopped(
              under(
                      (call, _, _) ->
                          call.number() <= before
                              ? Treatment.answered(call)
                              : Treatment.broken(500))
                  .with("nightdesk.model.max-attempts=5")
                  .with("nightdesk.model.outage-patience=1s"));
      assertThat(contents(stopped).tally()).isEqualTo(NOBODY_BLAMED);
      assertThat(complete(under(Weather.fair())).tally()).isEqualTo(ALL_PUBLISHED);
      assertThat(provider.meter().calls()).hasSize(CALLS - before);
    }
  }

  @Nested
  class WhenOneCallGoesAmiss {
    private void isAskedAgainAndPublished(Night night, Fate met) {
      assertThat(complete(night).tally()).isEqualTo(ALL_PUBLISHED);
      assertThat(provider.meter().byFate()).isEqualTo(Map.of(met, 1L, Fate.ANSWERED, (long) CALLS));
      paidForNothingTwice();
    }

    @Test
    void aHangIsEndedByTheTimeoutAndAskedAgain() {
      isAskedAgainAndPublished(
          onceFor7(Treatment.hung(Duration.ofSeconds(30))).with("nightdesk.model.timeout=1s"),
          Fate.HUNG);
    }

    @Test
    void aDripIsEndedByTheDeadlineOfTheWholeCall() {
      isAskedAgainAndPublished(
          under(
                  (call, _, time) ->
                      about7(call) && translates(call) && time == 1
                          ? Treatment.dripping(call, Duration.ofMillis(100))
                          : Treatment.answered(call))
              .with("nightdesk.model.timeout=1s"),
          Fate.SPOILT);
    }

    @Test
    void aCutBodyIsAskedForAgain() {
      isAskedAgainAndPublished(
          under(
              (call, _, time) ->
                  about7(call) && translates(call) && time == 1
                      ? Treatment.cut(call)
                      : Treatment.answered(call)),
          Fate.SPOILT);
    }

    @Test
    void garbageIsAskedForAgain() {
      isAskedAgainAndPublished(onceFor7(Treatment.garbage()), Fate.SPOILT);
    }

    @Test
    void aResetIsAskedAgain() {
      isAskedAgainAndPublished(onceFor7(Treatment.reset()), Fate.RESET);
    }

    @Test
    void aServerErrorIsAskedAgain() {
      isAskedAgainAndPublished(onceFor7(Treatment.broken(500)), Fate.BROKEN);
    }

    @Test
    void aRefusalIsAskedAgainInOtherWords() {
      AtomicBoolean refused = new AtomicBoolean();
      NightEdition night =
          complete(
              under(
                  (call, _, _) ->
                      about7(call) && !refused.getAndSet(true)
                          ? Treatment.refused()
                          : Treatment.answered(call)));
      assertThat(night.tally()).isEqualTo(ALL_PUBLISHED);
      assertThat(night.dispatches())
          .filteredOn(dispatch -> !dispatch.mended().isEmpty())
          .singleElement()
          .satisfies(mended -> assertThat(codes(mended.mended())).containsExactly("refusal"));
      assertThat(provider.meter().distinct()).isEqualTo(CALLS + 1);
      paidForNothingTwice();
    }
  }

  @Nested
  class WhenOneArticleIsPoisoned {
    @ParameterizedTest
    @CsvSource({
      "400, maximum context length exceeded, too-long",
      "413, payload too large, too-long",
      "422, no such field, rejected"
    })
    void whatTheProviderWillNotTakeFailsWithItsCause(int status, String message, String kind) {
      NightEdition night = complete(alwaysFor7(Treatment.turnedAway(status, message)));
      assertThat(night.tally()).isEqualTo(ONE_FAILED);
      assertThat(failure(night).kind()).isEqualTo(kind);
      assertThat(provider.meter().met(Fate.TURNED_AWAY)).isEqualTo(1);
      assertThat(provider.meter().met(Fate.ANSWERED)).isEqualTo(CALLS - 2);
    }

    /// A call that happens to be the last one under way is asked longer than its attempts go,
    /// while the patience lasts: here it does not.
    private static final String NO_BENEFIT_OF_DOUBT = "nightdesk.model.outage-patience=1ms";

    @Test
    void garbageEveryTimeCostsItsOwnAttemptsOnly() {
      NightEdition night = complete(alwaysFor7(Treatment.garbage()).with(NO_BENEFIT_OF_DOUBT));
      assertThat(night.tally()).isEqualTo(ONE_FAILED);
      assertThat(failure(night).kind()).isEqualTo("garbled");
      assertThat(failure(night).attempts()).isEqualTo(2);
      assertThat(provider.meter().met(Fate.SPOILT)).isEqualTo(2);
    }

    @Test
    void hangingEveryTimeCostsItsOwnAttemptsOnly() {
      NightEdition night =
          complete(
              alwaysFor7(Treatment.hung(Duration.ofSeconds(30)))
                  .with("nightdesk.model.timeout=1s")
                  .with(NO_BENEFIT_OF_DOUBT));
      assertThat(night.tally()).isEqualTo(ONE_FAILED);
      assertThat(failure(night).kind()).isEqualTo("timed-out");
      assertThat(failure(night).attempts()).isEqualTo(2);
      assertThat(provider.meter().met(Fate.HUNG)).isEqualTo(2);
    }

    @Test
    void aModelThatAlwaysDeclinesEndsInQuarantine() {
      NightEdition night = complete(alwaysFor7(Treatment.refused()));
      assertThat(night.tally()).isEqualTo(ONE_QUARANTINED);
      assertThat(codes(quarantined(night).findings())).contains("refusal");
      paidForNothingTwice();
    }

    @Test
    void aFilterThatAlwaysRefusesEndsInQuarantine() {
      NightEdition night = complete(alwaysFor7(Treatment.turnedAway(400, "content_filter")));
      assertThat(night.tally()).isEqualTo(ONE_QUARANTINED);
      assertThat(codes(quarantined(night).findings())).contains("refusal");
    }
  }

  @Nested
  class WhenEverybodyWouldMeetTheSame {
    @ParameterizedTest
    @CsvSource({
      "401, bad key, api-key",
      "403, not allowed, api-key",
      "402, pay first, credit",
      "429, insufficient_quota, credit",
      "404, no such model, model.name"
    })
    void theRunStopsAndBlamesNobody(int status, String message, String remedy) {
      RunResult.Stopped stopped =
          stopped(under((_, _, _) -> Treatment.turnedAway(status, message)));
      assertThat(contents(stopped).tally()).isEqualTo(NOBODY_BLAMED);
      assertThat(stopped.remedy()).contains(remedy);
      assertThat(provider.meter().calls()).hasSizeLessThanOrEqualTo(IN_FLIGHT);
    }

    @Test
    void garbageForEverybodyIsAnOutage() {
      RunResult.Stopped stopped =
          stopped(
              under((_, _, _) -> Treatment.garbage()).with("nightdesk.model.outage-patience=1s"));
      assertThat(contents(stopped).tally()).isEqualTo(NOBODY_BLAMED);
    }
  }

  @Nested
  class WhenEverythingComesAtOnce {
    private static final int MANY = 40;

    private final Weather storm =
        new Weather(
            new Weather.Shares(0.03, 0.06, 0.06, 0.04, 0.06, 0.04),
            Duration.ofMillis(100),
            Duration.ofSeconds(30),
            Duration.ofMillis(5),
            0.6,
            7);

    @Test
    void everyArticleIsPublishedOrBlamedForWhatItMetItself() {
      NightEdition night =
          complete(
              under(storm)
                  .articles(1, MANY)
                  .with("nightdesk.model.timeout=1s")
                  .with("nightdesk.model.max-attempts=5")
                  .with("nightdesk.model.outage-patience=5m"));
      assertThat(night.tally()).isEqualTo(new Tally(MANY, MANY, 0, 0, 0, 0));
      assertThat(provider.meter().byFate())
          .as("the seed brings every fault")
          .containsKeys(Fate.RATE_LIMITED, Fate.BROKEN, Fate.RESET, Fate.HUNG, Fate.SPOILT);
      paidForNothingTwice();
    }
  }

  private static Failure failure(NightEdition night) {
    return night.failures().getFirst();
  }

  private static Dispatch quarantined(NightEdition night) {
    return night.dispatches().stream()
        .filter(dispatch -> dispatch.verdict() == Verdict.QUARANTINED)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }
}
