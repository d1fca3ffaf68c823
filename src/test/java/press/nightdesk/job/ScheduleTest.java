package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleTest {
  @TempDir Path folder;

  private final SettableClock clock = new SettableClock("2026-11-27T16:00:00Z");
  private final StopSignal stop = new StopSignal();
  private final List<String> notices = new ArrayList<>();
  private final List<String> begun = new ArrayList<>();

  /// What happens in each night, in order; nothing, if there is no more.
  private final Deque<Runnable> nights = new ArrayDeque<>();

  private Runnable whileResting = () -> {};
  private int exit;

  @BeforeEach
  void aJobThatBeginsAtThreeInBerlin() {
    write("schedule: {cron: '0 0 3 * * *'}");
  }

  @Test
  void beginsEachNightWhenItIsDue() {
    keepFor(3);
    assertThat(begun)
        .containsExactly("2026-11-28T02:00:00Z", "2026-11-29T02:00:00Z", "2026-11-30T02:00:00Z");
    assertThat(notices).first().isEqualTo("The next night begins 2026-11-28 03:00 Europe/Berlin.");
  }

  @Test
  void keepsToTheClockOnTheWallWhenClocksChange() {
    clock.set("2026-10-23T16:00:00Z");
    keepFor(3);
    assertThat(begun)
        .containsExactly("2026-10-24T01:00:00Z", "2026-10-25T02:00:00Z", "2026-10-26T02:00:00Z");
  }

  @Test
  void neverBeginsANightAgainBecauseTheClockWasPutBack() {
    nights.add(() -> clock.set("2026-11-28T01:00:00Z"));
    keepFor(2);
    assertThat(begun).containsExactly("2026-11-28T02:00:00Z", "2026-11-29T02:00:00Z");
  }

  @Nested
  class ANightThatFails {
    @Test
    void isFollowedByTheNext() {
      nights.add(() -> exit = 4);
      keepFor(2);
      assertThat(begun).containsExactly("2026-11-28T02:00:00Z", "2026-11-29T02:00:00Z");
    }

    @Test
    void isToldByHealthUntilOneEndsWell() {
      Schedule schedule = schedule();
      assertThat(schedule.health()).isEqualTo(ScheduleState.Health.UP);
      nights.add(() -> exit = 4);
      nights.add(
          () -> {
            assertThat(schedule.health()).isEqualTo(ScheduleState.Health.STALE);
            exit = 3;
          });
      nights.add(() -> assertThat(schedule.health()).isEqualTo(ScheduleState.Health.UP));
      keep(schedule, 3);
    }
  }

  @Nested
  class ANightThatTakesTooLong {
    @Test
    void holdsTheNextBackWhichIsMadeUpForOnce() {
      nights.add(() -> clock.forward(Duration.ofHours(75)));
      keepFor(3);
      assertThat(begun)
          .containsExactly("2026-11-28T02:00:00Z", "2026-12-01T05:00:00Z", "2026-12-02T02:00:00Z");
      assertThat(notices)
          .contains(
              "The night of 2026-12-01 03:00 Europe/Berlin was missed; making up for it now.");
    }

    @Test
    void isNotMadeUpForIfThatIsNotWanted() {
      write("schedule: {cron: '0 0 3 * * *', catch-up: false}");
      nights.add(() -> clock.forward(Duration.ofHours(30)));
      keepFor(2);
      assertThat(begun).containsExactly("2026-11-28T02:00:00Z", "2026-11-30T02:00:00Z");
    }

    @Test
    void makesTheJobStaleWhenItIsOverdue() {
      Schedule schedule = schedule();
      nights.add(
          () -> {
            clock.forward(Duration.ofHours(11));
            assertThat(schedule.health()).isEqualTo(ScheduleState.Health.UP);
            clock.forward(Duration.ofHours(2));
            assertThat(schedule.health()).isEqualTo(ScheduleState.Health.STALE);
          });
      keep(schedule, 1);
    }
  }

  @Nested
  class AJobFileThatChanges {
    @Test
    void isReadAnewWhileTheDeskWaits() {
      whileResting = () -> write("schedule: {cron: '0 30 22 * * *', zone: UTC}");
      keepFor(1);
      assertThat(begun).containsExactly("2026-11-27T22:30:00Z");
      assertThat(notices).contains("The next night begins 2026-11-27 22:30 UTC.");
    }

    @Test
    void andHasMistakesKeepsTheNightsAsTheyWereAndNamesThem() {
      whileResting = () -> write("schedule: {cron: 'at three'}");
      keepFor(2);
      assertThat(begun).containsExactly("2026-11-28T02:00:00Z", "2026-11-29T02:00:00Z");
      assertThat(notices)
          .filteredOn(notice -> notice.contains("'at three' is no cron expression"))
          .hasSize(1);
    }

    @Test
    void andGoesAwayIsToldToo() {
      whileResting = ScheduleTest.this::delete;
      keepFor(1);
      assertThat(notices).anyMatch(notice -> notice.contains("no such job file"));
    }
  }

  @Nested
  class ToldToStop {
    @Test
    void whileItWaitsItEndsWell() {
      whileResting = stop::give;
      assertThat(schedule().keep(() -> 3)).isZero();
    }

    @Test
    void whileANightIsOnItEndsAsTheNightDoes() {
      int ended =
          schedule()
              .keep(
                  () -> {
                    stop.give();
                    return 4;
                  });
      assertThat(ended).isEqualTo(4);
    }
  }

  @Test
  void aJobFileWithoutAScheduleSaysWhatToWrite() {
    write("reasks: 1");
    assertThatThrownBy(this::schedule)
        .isInstanceOf(JobMistaken.class)
        .hasMessageContaining("nightdesk.schedule is missing")
        .hasMessageContaining("schedule: {cron: \"0 0 3 * * *\"}");
  }

  private void keepFor(int count) {
    keep(schedule(), count);
  }

  private void keep(Schedule schedule, int count) {
    schedule.keep(
        () -> {
          begun.add(clock.instant().toString());
          if (begun.size() == count) {
            stop.give();
          }
          exit = 0;
          Runnable happens = nights.poll();
          if (happens != null) {
            happens.run();
          }
          return exit;
        });
  }

  private Schedule schedule() {
    return new Schedule(
        folder.resolve("job.yaml"), List.of(), clock, this::rest, notices::add, stop);
  }

  private void rest(Duration time) {
    clock.forward(time);
    whileResting.run();
  }

  private void delete() {
    try {
      Files.deleteIfExists(folder.resolve("job.yaml"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void write(String line) {
    try {
      Files.writeString(
          folder.resolve("job.yaml"),
          """
          nightdesk:
            name: test
            zone: Europe/Berlin
            sources: [{path: "%1$s/*.txt"}]
            model: {provider: recorded, recordings: none}
            output: %1$s/out
            database: %1$s/data
            %2$s
          """
              .formatted(folder, line));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
