package press.nightdesk.llm;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a provider asks to wait.
final class RetryAfter {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

  /// `google.rpc.RetryInfo` in the body of Gemini's errors, which carry no header.
  private static final Pattern RETRY_INFO =
      Pattern.compile("\"retryDelay\"\\s*:\\s*\"(\\d{1,9}(?:\\.\\d{1,9})?)s\"");

  private RetryAfter() {}

  /// From `retry-after-ms`, `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), or Gemini's
  /// retry info.
  ///
  /// @return null if the answer says nothing that can be read
  static @Nullable Duration of(ErrorResponse answer, Instant now) {
    HttpHeaders headers = answer.headers();
    Duration exact = number(headers.firstValue("retry-after-ms").orElse(""), 1e6);
    if (exact != null) {
      return exact;
    }
    String standard = headers.firstValue("retry-after").orElse("").strip();
    Duration seconds = number(standard, 1e9);
    if (seconds != null) {
      return seconds;
    }
    Duration untilDate = date(standard, now);
    if (untilDate != null) {
      return untilDate;
    }
    Matcher info = RETRY_INFO.matcher(answer.body());
    return info.find() ? number(info.group(1), 1e9) : null;
  }

  private static @Nullable Duration number(String text, double nanosPerUnit) {
    String stripped = text.strip();
    return NUMBER.matcher(stripped).matches()
        ? Duration.ofNanos((long) (Double.parseDouble(stripped) * nanosPerUnit))
        : null;
  }

  private static @Nullable Duration date(String text, Instant now) {
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}
