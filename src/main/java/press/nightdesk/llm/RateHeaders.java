package press.nightdesk.llm;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a provider says of its limits in the headers of one answer, be it a success or an error.
///
/// OpenAI and those who follow it send `x-ratelimit-remaining-tokens`, Anthropic
/// `anthropic-ratelimit-tokens-remaining`, each with `limit` and `reset`. A kind counts only if
/// what remains and when it is reset can both be read and believed.
///
/// @param allowances by kind; a kind the answer does not name is absent
/// @param retryAfter how long the provider asks to wait; null if it does not say
record RateHeaders(Map<Kind, Allowance> allowances, @Nullable Duration retryAfter) {
  /// Later resets are nonsense, for example a date written as a number.
  private static final Duration LATEST_RESET = Duration.ofDays(7);

  private static final Pattern COUNT = Pattern.compile("\\d{1,12}");
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
  private static final Pattern PART =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|d|h|m|s)", Pattern.CASE_INSENSITIVE);

  /// What a limit counts.
  enum Kind {
    REQUESTS,
    /// Sent and received together.
    TOKENS,
    INPUT_TOKENS,
    OUTPUT_TOKENS;

    String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// What is left of one limit.
  ///
  /// @param limit the whole of it; null if the answer does not say
  /// @param remaining what is left
  /// @param untilReset how long until the whole is there again
  record Allowance(@Nullable Long limit, long remaining, Duration untilReset) {}

  RateHeaders {
    allowances = Map.copyOf(allowances);
  }

  /// Reads an answer's headers; what cannot be read is left out.
  ///
  /// @param now the wall clock, for dates in an answer that does not say when it was sent
  static RateHeaders of(HttpHeaders headers, Instant now) {
    Instant sent = RetryAfter.sentAt(headers, now);
    Map<Kind, Allowance> allowances = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      allowance(headers, kind, sent).ifPresent(read -> allowances.put(kind, read));
    }
    return new RateHeaders(allowances, RetryAfter.of(headers, sent));
  }

  /// How long until the last of the limits that have nothing left is whole again; empty if none is
  /// used up.
  Optional<Duration> untilExhaustedReset() {
    return allowances.values().stream()
        .filter(allowance -> allowance.remaining() == 0)
        .map(Allowance::untilReset)
        .max(Duration::compareTo);
  }

  private static Optional<Allowance> allowance(HttpHeaders headers, Kind kind, Instant sent) {
    Long remaining = count(value(headers, kind, "remaining"));
    Duration reset = reset(value(headers, kind, "reset"), sent);
    if (remaining == null || reset == null) {
      return Optional.empty();
    }
    Long limit = count(value(headers, kind, "limit"));
    return Optional.of(
        limit == null || limit == 0
            ? new Allowance(null, remaining, reset)
            : new Allowance(limit, Math.min(remaining, limit), reset));
  }

  private static String value(HttpHeaders headers, Kind kind, String what) {
    return headers
        .firstValue("x-ratelimit-%s-%s".formatted(what, kind.label()))
        .or(() -> headers.firstValue("anthropic-ratelimit-%s-%s".formatted(kind.label(), what)))
        .orElse("")
        .strip();
  }

  private static @Nullable Long count(String text) {
    return COUNT.matcher(text).matches() ? Long.valueOf(text) : null;
  }

  private static @Nullable Duration reset(String text, Instant sent) {
    Duration reset = SECONDS.matcher(text).matches() ? part(text, "s") : parts(text);
    Duration until = reset == null ? untilDate(text, sent) : reset;
    return until == null || until.compareTo(LATEST_RESET) > 0 ? null : until;
  }

  /// As Go writes durations: `6m0s`, `120ms`, `1h2m3.5s`.
  private static @Nullable Duration parts(String text) {
    Matcher parts = PART.matcher(text);
    Duration sum = Duration.ZERO;
    int end = 0;
    while (parts.find() && parts.start() == end) {
      sum = sum.plus(part(parts.group(1), parts.group(2).toLowerCase(Locale.ROOT)));
      end = parts.end();
    }
    return end > 0 && end == text.length() ? sum : null;
  }

  private static Duration part(String number, String unit) {
    double seconds =
        switch (unit) {
          case "d" -> 86_400;
          case "h" -> 3_600;
          case "m" -> 60;
          case "ms" -> 1e-3;
          default -> 1;
        };
    // Nine digits of days would not fit into a long of nanoseconds; a cast stops at the largest.
    return Duration.ofNanos((long) (Double.parseDouble(number) * seconds * 1e9));
  }

  private static @Nullable Duration untilDate(String text, Instant sent) {
    try {
      Instant then = OffsetDateTime.parse(text).toInstant();
      return then.isAfter(sent) ? Duration.between(sent, then) : Duration.ZERO;
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}
