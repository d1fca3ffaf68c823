package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import press.nightdesk.deliver.Alarm;
import press.nightdesk.deliver.Alert;
import press.nightdesk.publish.Editions;

class AlertsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T22:00:00Z"), ZoneOffset.UTC);
  private static final RunResult AMISS =
      new RunResult.Complete(Editions.mixed(), List.of(), List.of());
  private static final RunResult WELL =
      new RunResult.Complete(Editions.of(Editions.clean()), List.of(), List.of());
  private static final RunResult STOPPED =
      new RunResult.Stopped(Editions.NIGHT, null, "the key is wrong", "set another", false);

  private final List<Alert> told = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private Optional<String> problem = Optional.empty();

  private void ended(
      RunResult result, List<Integer> exits, @Nullable String cost, @Nullable String rate) {
    Alarm alarm =
        new Alarm() {
          @Override
          public String place() {
            return "the pager";
          }

          @Override
          public Optional<String> raise(Alert alert) {
            told.add(alert);
            return problem;
          }
        };
    AlertSettings settings =
        new AlertSettings(
            exits,
            cost == null ? null : new BigDecimal(cost),
            rate == null ? null : new BigDecimal(rate),
            null,
            List.of("x"),
            Duration.ofSeconds(1));
    new Alerts("nightly", settings, List.of(alarm), CLOCK, notices::add).ended(result);
  }

  @Test
  void anEditionThatNeedsAPersonIsTold() {
    ended(AMISS, List.of(3, 4), null, null);
    assertThat(told)
        .singleElement()
        .returns(3, Alert::exit)
        .returns(List.of("exit"), Alert::reasons)
        .returns(
            "nightly, edition 2026-11-23: 7 in, 2 published, 2 quarantined, 1 failed, USD 0.0421",
            Alert::text);
  }

  @Test
  void aRunThatStoppedIsToldWithItsCause() {
    ended(STOPPED, List.of(4), null, null);
    assertThat(told)
        .singleElement()
        .returns(4, Alert::exit)
        .returns("nightly, edition 2026-11-23: stopped: the key is wrong", Alert::text)
        .returns("set another", Alert::remedy);
  }

  @Test
  void aQuietNightIsNot() {
    ended(WELL, List.of(3, 4), "0.0421", "0");
    assertThat(told).isEmpty();
  }

  @Test
  void anExitThatNobodyAskedForIsNot() {
    ended(AMISS, List.of(4), null, null);
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsAboveAThresholdIsToldWhateverTheExit() {
    ended(AMISS, List.of(), "0.042", "0.19");
    assertThat(told).singleElement().returns(List.of("cost", "failure-rate"), Alert::reasons);
  }

  @Test
  void whatIsAtAThresholdIsNot() {
    ended(AMISS, List.of(), "0.0421", "0.2");
    assertThat(told).isEmpty();
  }

  @Test
  void anAlarmThatDoesNotGoOffIsSaid() {
    problem = Optional.of("nobody answers");
    ended(AMISS, List.of(3), null, null);
    assertThat(notices)
        .containsExactly("the alert did not reach the pager: nobody answers; the run is as it is");
  }
}
