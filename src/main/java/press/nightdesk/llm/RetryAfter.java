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
  /// @param now the wall clock, for a date in an answer that does not say when it was sent
  /// @return null if the answer says nothing that can be read
  static @Nullable Duration of(ErrorResponse answer, Instant now) {
    Duration inHeaders = of(answer.headers(), sentAt(answer.headers(), now));
    if (inHeaders != null) {
      return inHeaders;
    }
    Matcher info = RETRY_INFO.matcher(answer.body());
    return info.find() ? number(info.group(1), 1e9) : null;
  }

  /// From the headers alone.
  ///
  /// @param sent when the answer was sent
  static @Nullable Duration of(HttpHeaders headers, Instant sent) {
    Duration exact = number(headers.firstValue("retry-after-ms").orElse(""), 1e6);
    if (exact != null) {
      return exact;
    }
    String standard = headers.firstValue("retry-after").orElse("").strip();
    Duration seconds = number(standard, 1e9);
    return seconds == null ? until(standard, sent) : seconds;
  }

  /// When an answer was sent by its own `Date`, which comes from the same clock as the dates in
  /// it: ours may be wrong by hours.
  ///
  /// @param now for an answer without one
  static Instant sentAt(HttpHeaders headers, Instant now) {
    Instant date = date(headers.firstValue("date").orElse("").strip());
    return date == null ? now : date;
  }

  private static @Nullable Duration number(String text, double nanosPerUnit) {
    String stripped = text.strip();
    return NUMBER.matcher(stripped).matches()
        ? Duration.ofNanos((long) (Double.parseDouble(stripped) * nanosPerUnit))
        : null;
  }

  private static @Nullable Duration until(String text, Instant sent) {
    Instant then = date(text);
    if (then == null) {
      return null;
    }
    return then.isAfter(sent) ? Duration.between(sent, then) : Duration.ZERO;
  }

  private static @Nullable Instant date(String text) {
    try {
      return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}
