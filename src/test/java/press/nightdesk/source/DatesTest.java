package press.nightdesk.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
  private static final LocalDate DAY = LocalDate.of(2025, 10, 28);

  @Nested
  class ADayAlone {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "2025-10-28",
          "2025/10/28",
          "2025.10.28",
          "20251028",
          "28.10.2025",
          "28.10.2025 г.",
          "28 октября 2025",
          "28 октября 2025 года",
          "28 окт. 2025 г.",
          "28 ОКТЯБРЯ 2025",
          "вторник, 28 октября 2025 г.",
          "28\u00A0октября\u00A02025",
          "October 28, 2025",
          "Oct. 28 2025",
          "28 October 2025",
          "Tuesday, October 28th, 2025",
        })
    void isReadInEveryFormThatMeansOneDay(String written) {
      assertThat(Dates.read(written, KYIV, null)).contains(Published.on(DAY));
    }

    @ParameterizedTest(name = "{0} is month {1}")
    @CsvSource({
      "1 янв 2025, 1",
      "1 февр. 2025, 2",
      "1 марта 2025, 3",
      "1 апр. 2025, 4",
      "1 мая 2025, 5",
      "1 июня 2025, 6",
      "1 июл. 2025, 7",
      "1 авг 2025, 8",
      "1 сент. 2025, 9",
      "1 нояб. 2025, 11",
      "1 декабря 2025, 12",
    })
    void mayHaveItsMonthShortened(String written, int month) {
      assertThat(Dates.read(written, KYIV, null))
          .contains(Published.on(LocalDate.of(2025, month, 1)));
    }
  }

  @Nested
  class ATime {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "2025-10-28T14:30:00+03:00",
          "2025-10-28 14:30 +0300",
          "2025-10-28T14:30:00.123456+03:00[Europe/Moscow]",
          "28 окт. 2025 г., 14:30 МСК",
          "28 октября 2025 в 14:30 (МСК)",
          "14:30 МСК, 28 октября 2025",
          "28.10.2025 14:30 по московскому времени",
          "28.10.2025, 14:30 (UTC+3)",
          "Tue, 28 Oct 2025 14:30:00 +0300",
          "Tue, 28 Oct 25 14:30:00 +0300",
        })
    void withItsZoneIsAMomentOfTheDayInThatZone(String written) {
      assertThat(Dates.read(written, KYIV, null))
          .contains(new Published(DAY, Instant.parse("2025-10-28T11:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2025-10-28T14:30",
          "2025-10-28 14:30:00",
          "28.10.2025 14:30",
          "28 октября 2025, 14:30"
        })
    void withoutAZoneIsInTheJobs(String written) {
      assertThat(Dates.read(written, KYIV, null))
          .contains(new Published(DAY, Instant.parse("2025-10-28T12:30:00Z")));
    }

    @Test
    void keepsTheDayThatItsOwnZoneWrites() {
      assertThat(Dates.read("Wed, 29 Oct 2025 00:30:00 +0300", KYIV, null))
          .contains(
              new Published(LocalDate.of(2025, 10, 29), Instant.parse("2025-10-28T21:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Tue, 28 Oct 2025 11:30:00 GMT",
          "2025-10-28T11:30:00Z",
          "1761651000",
          "1761651000000"
        })
    void mayBeInUniversalTimeOrInSecondsOfTheEpoch(String written) {
      assertThat(Dates.read(written, KYIV, null))
          .contains(new Published(DAY, Instant.parse("2025-10-28T11:30:00Z")));
    }
  }

  @Test
  void theEndOfADayIsThatDays() {
    assertThat(Dates.read("2025-10-28T24:00:00Z", KYIV, null))
        .contains(new Published(DAY, Instant.parse("2025-10-29T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"28-10-2025", "28/10/2025"})
  void aFirstNumberThatIsNoMonthIsTheDay(String written) {
    assertThat(Dates.read(written, KYIV, null)).contains(Published.on(DAY));
  }

  @Nested
  class WhatCouldMeanSeveralDaysOrNone {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "10/11/2025",
          "10-11-2025",
          "28-10/2025",
          "28.10.25",
          "28 октября",
          "октябрь 2025",
          "31 февраля 2025",
          "2025-02-30",
          "2025-10-28T25:00",
          "28 октобря 2025",
          "28 маразма 2025",
          "2025-10-28 и ещё слова",
          "28 октября 2025, 14:30 по времени ведьм",
          "вчера",
          "5 минут назад",
          "",
          "0000-00-00",
        })
    void isUnknown(String written) {
      assertThat(Dates.read(written, KYIV, null)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0} was {1}")
  @CsvSource({"сегодня, 2025-10-28", "Вчера, 2025-10-27", "позавчера, 2025-10-26"})
  void yesterdayIsADayIfItIsKnownWhenItWasWritten(String written, LocalDate day) {
    assertThat(Dates.read(written, KYIV, DAY)).contains(Published.on(day));
  }

  @Test
  void yesterdayMayHaveATime() {
    assertThat(Dates.read("вчера, 14:30", KYIV, DAY))
        .contains(new Published(DAY.minusDays(1), Instant.parse("2025-10-27T12:30:00Z")));
  }
}
