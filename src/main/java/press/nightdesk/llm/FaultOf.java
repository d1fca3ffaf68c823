package press.nightdesk.llm;

import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/// Tells what went wrong with a call from the exception that ended it: LangChain4j's, the
/// transport's or the JDK's.
final class FaultOf {
  private static final Pattern NO_QUOTA =
      saying("insufficient_quota|billing_hard_limit|billing_not_active|credit balance is too low");
  private static final Pattern TOO_LONG =
      saying(
          "context_length_exceeded|exceed_context_size|maximum context length|context window"
              + "|prompt is too long|input is too long|input token count|string_above_max_length"
              + "|available context size|too large for model");

  /// OpenRouter answers 403 to moderated input. An account or a key that is flagged is no article's
  /// doing.
  private static final Pattern FILTERED =
      saying(
          "content_filter|content_policy_violation|ResponsibleAIPolicyViolation|moderation"
              + "|(?<!\\b(?:account|key|organi[sz]ation)\\b[^.]{0,40})flagged");

  private static final Pattern BAD_KEY = saying("API_KEY_INVALID|api key not valid");

  /// How Jackson complains of markup.
  private static final Pattern WEB_PAGE = Pattern.compile("^Unexpected character \\('<' ");

  private static final Pattern JACKSONS_PLACE = Pattern.compile("(?s)\\s+at \\[Source.*");
  private static final int LONGEST_MESSAGE = 200;

  private final ModelSpec spec;
  private final URI address;
  private final Clock clock;

  FaultOf(ModelSpec spec, Clock clock) {
    this.spec = spec;
    this.address = EndpointProbe.address(spec);
    this.clock = clock;
  }

  /// The first cause that is known; anything else is an answer nobody could read.
  Fault of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      Fault known = known(cause);
      if (known != null) {
        return known;
      }
    }
    return new Fault.Garbled(unread(root(thrown)));
  }

  private @Nullable Fault known(Throwable cause) {
    return switch (cause) {
      case CallFailed failed -> failed.fault();
      case ErrorResponse answer -> answered(answer);
      case ContentFilteredException refused ->
          new Fault.Filtered(message("declined", refused.getMessage()));
      case UnsupportedFeatureException unsupported ->
          new Fault.Rejected(message("cannot do this", unsupported.getMessage()));
      case HttpConnectTimeoutException _,
          ConnectException _,
          UnknownHostException _,
          NoRouteToHostException _,
          UnresolvedAddressException _,
          SSLHandshakeException _,
          SSLPeerUnverifiedException _ ->
          new Fault.Unreachable(message("cannot be reached", Obstacle.of(cause, address)));
      case TimeoutException _, HttpTimeoutException _ ->
          new Fault.TimedOut(
              message("gave no whole answer within %ss".formatted(spec.timeout().toSeconds()), ""));
      default -> null;
    };
  }

  private String unread(Throwable root) {
    String said = Objects.requireNonNullElse(root.getMessage(), "");
    if (WEB_PAGE.matcher(said).find()) {
      String where = EndpointProbe.hostAndPort(address);
      return message("gave no readable answer", "a web page instead of JSON from " + where);
    }
    String sentence = JACKSONS_PLACE.matcher(said).replaceFirst("");
    return message(
        "gave no readable answer", sentence.isBlank() ? root.getClass().getSimpleName() : sentence);
  }

  private Fault answered(ErrorResponse answer) {
    int status = answer.statusCode();
    String body = answer.body();
    String message = message("answered " + status, ErrorBody.sentence(body));
    if ((status == 400 || status == 403) && FILTERED.matcher(body).find()) {
      return new Fault.Filtered(message);
    }
    if (status == 402 || (status != 401 && NO_QUOTA.matcher(body).find())) {
      return new Fault.NoQuota(message);
    }
    if (status == 401 || status == 403 || (status == 400 && BAD_KEY.matcher(body).find())) {
      return new Fault.Denied(message);
    }
    return switch (status) {
      case 404 -> new Fault.UnknownModel(message);
      case 429 -> new Fault.RateLimited(pause(answer), message);
      case 408, 409, 425 -> new Fault.ServerError(message);
      case 413 -> new Fault.TooLong(message);
      // A gateway gave up waiting; what stands behind it may have gone on, and billed.
      case 504, 524 -> new Fault.TimedOut(message);
      default -> otherwise(status, body, message);
    };
  }

  /// As long as the provider asks, else until what is used up is there again.
  private @Nullable Duration pause(ErrorResponse answer) {
    Instant now = clock.instant();
    Duration asked = RetryAfter.of(answer, now);
    return asked == null
        ? RateHeaders.of(answer.headers(), now).untilExhaustedReset().orElse(null)
        : asked;
  }

  private static Fault otherwise(int status, String body, String message) {
    if (TOO_LONG.matcher(body).find()) {
      return new Fault.TooLong(message);
    }
    if (status < 300) {
      return new Fault.Garbled(message);
    }
    if (status >= 500) {
      return new Fault.ServerError(message);
    }
    return FILTERED.matcher(body).find()
        ? new Fault.Filtered(message)
        : new Fault.Rejected(message);
  }

  /// One bounded line without the key. What a provider writes may quote the prompt.
  private String message(String happened, @Nullable String detail) {
    String line =
        spec.apiKey()
            .redact(Objects.requireNonNullElse(detail, ""))
            .replaceAll("[\\p{Cntrl}\\p{Z}]+", " ")
            .strip();
    int end = Math.min(line.length(), LONGEST_MESSAGE);
    String shown = end < line.length() ? line.substring(0, end) + "…" : line;
    String who = spec.provider() + " " + spec.name();
    return shown.isEmpty() ? who + " " + happened : "%s %s: %s".formatted(who, happened, shown);
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static Pattern saying(String alternatives) {
    return Pattern.compile(alternatives, Pattern.CASE_INSENSITIVE);
  }
}
