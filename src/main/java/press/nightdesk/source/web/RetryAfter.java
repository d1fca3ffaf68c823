package press.nightdesk.source.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Reads `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date by the server's own clock.
final class RetryAfter {
  private RetryAfter() {}

  /// How long to wait.
  ///
  /// @param written null if the server does not say
  /// @param date of the answer, as the server writes it; null if it does not
  /// @return null if there is nothing that can be read; never negative
  static @Nullable Duration read(@Nullable String written, @Nullable String date) {
    String wait = written == null ? "" : written.strip();
    if (wait.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(wait));
    }
    Instant until = instant(wait);
    Instant now = instant(date == null ? "" : date.strip());
    if (until == null || now == null) {
      return null;
    }
    return until.isBefore(now) ? Duration.ZERO : Duration.between(now, until);
  }

  private static @Nullable Instant instant(String written) {
    try {
      return ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeParseException none) {
      return null;
    }
  }
}
