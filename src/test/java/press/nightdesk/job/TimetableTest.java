package press.nightdesk.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void goesByTheClockOfItsZone() {
    Timetable atThree = Timetable.of("0 0 3 * * *", BERLIN);
    assertThat(atThree.next(Instant.parse("2026-11-28T00:00:00Z")))
        .isEqualTo("2026-11-28T02:00:00Z");
    assertThat(atThree.last(Instant.parse("2026-11-28T00:00:00Z")))
        .contains(Instant.parse("2026-11-27T02:00:00Z"));
  }

  @Test
  void hasBegunAtTheVeryMoment() {
    Instant three = Instant.parse("2026-11-28T02:00:00Z");
    assertThat(Timetable.of("0 0 3 * * *", BERLIN).last(three)).contains(three);
  }

  @Test
  void findsALastBeginningThatIsYearsBack() {
    assertThat(Timetable.of("0 0 3 29 2 *", BERLIN).last(Instant.parse("2026-11-28T00:00:00Z")))
        .contains(Instant.parse("2024-02-29T02:00:00Z"));
  }

  @Nested
  class WhenClocksGoForward {
    @Test
    void theHourThatIsLeftOutIsMadeUpForAtTheNextThereIs() {
      // In Berlin 2:00 becomes 3:00 on 29 March 2026.
      assertThat(begins("0 30 2 * * *", "2026-03-28T00:00:00Z", 3))
          .containsExactly(
              Instant.parse("2026-03-28T01:30:00Z"),
              Instant.parse("2026-03-29T01:00:00Z"),
              Instant.parse("2026-03-30T00:30:00Z"));
    }
  }

  @Nested
  class WhenClocksGoBack {
    @Test
    void theHourThatComesTwiceHasOneNight() {
      // In Berlin 3:00 becomes 2:00 on 25 October 2026.
      assertThat(begins("0 30 2 * * *", "2026-10-24T12:00:00Z", 2))
          .containsExactly(
              Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-26T01:30:00Z"));
    }
  }

  private static List<Instant> begins(String cron, String from, int times) {
    Timetable timetable = Timetable.of(cron, BERLIN);
    List<Instant> begins = new ArrayList<>();
    Instant next = Instant.parse(from);
    while (begins.size() < times) {
      next = Objects.requireNonNull(timetable.next(next));
      begins.add(next);
    }
    return begins;
  }
}
