package press.nightdesk.weather;

import java.time.Duration;
import press.nightdesk.llm.LoopbackAnswer;
import press.nightdesk.llm.LoopbackAnswer.Manner;
import press.nightdesk.llm.LoopbackCall;
import press.nightdesk.llm.LoopbackNewsroom;

/// How the provider treats one request.
///
/// @param pause how long it asks everybody to wait; zero if it does not
public record Treatment(Fate fate, LoopbackAnswer answer, Duration pause) {
  /// A sound answer.
  public static Treatment answered(LoopbackCall call) {
    return new Treatment(Fate.ANSWERED, LoopbackNewsroom.answer(call), Duration.ZERO);
  }

  /// A reply in which the model declines.
  public static Treatment refused() {
    return new Treatment(
        Fate.REFUSED,
        LoopbackNewsroom.completion("I'm sorry, but I can't help with that.", "stop", 10, 10),
        Duration.ZERO);
  }

  /// An error with this status that is about the request or the account.
  public static Treatment turnedAway(int status, String message) {
    return new Treatment(Fate.TURNED_AWAY, error(status, message), Duration.ZERO);
  }

  /// 429 with `Retry-After` in milliseconds and, as the standard has it, in seconds rounded up.
  public static Treatment rateLimited(Duration pause) {
    return new Treatment(
        Fate.RATE_LIMITED,
        error(429, "slow down")
            .with("retry-after-ms", String.valueOf(pause.toMillis()))
            .with("Retry-After", String.valueOf(pause.plusMillis(999).toSeconds())),
        pause);
  }

  /// An error of the provider's own.
  public static Treatment broken(int status) {
    return new Treatment(Fate.BROKEN, error(status, "try again later"), Duration.ZERO);
  }

  /// The connection is reset.
  public static Treatment reset() {
    return new Treatment(Fate.RESET, LoopbackAnswer.of(200, "").in(Manner.RESET), Duration.ZERO);
  }

  /// Silence for so long, then a reset.
  public static Treatment hung(Duration silence) {
    return new Treatment(
        Fate.HUNG, LoopbackAnswer.of(200, "").in(Manner.RESET).after(silence), Duration.ZERO);
  }

  /// A page where JSON is due.
  public static Treatment garbage() {
    return new Treatment(
        Fate.SPOILT, LoopbackAnswer.of(200, "<html>502 at the proxy</html>"), Duration.ZERO);
  }

  /// Half of a sound answer.
  public static Treatment cut(LoopbackCall call) {
    return new Treatment(Fate.SPOILT, LoopbackNewsroom.answer(call).in(Manner.CUT), Duration.ZERO);
  }

  /// A sound answer, a byte at a time.
  public static Treatment dripping(LoopbackCall call, Duration perByte) {
    return new Treatment(
        Fate.SPOILT, LoopbackNewsroom.answer(call).in(Manner.DRIP).after(perByte), Duration.ZERO);
  }

  /// The same, later.
  public Treatment after(Duration latency) {
    return new Treatment(fate, answer.after(answer.delay().plus(latency)), pause);
  }

  private static LoopbackAnswer error(int status, String message) {
    return LoopbackAnswer.of(status, "{\"error\":{\"message\":\"%s\"}}".formatted(message));
  }
}
