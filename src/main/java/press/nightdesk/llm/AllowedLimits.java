package press.nightdesk.llm;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/// The limits per minute that the job file sets for one model.
final class AllowedLimits {
  private final PerMinute allowed;
  private final Optional<MinuteLimit> requests;
  private final Optional<MinuteLimit> tokens;

  AllowedLimits(PerMinute allowed, Clock steady) {
    this.allowed = allowed;
    this.requests = limit(allowed.requests(), steady);
    this.tokens = limit(allowed.tokens(), steady);
  }

  private static Optional<MinuteLimit> limit(int perMinute, Clock steady) {
    return perMinute == 0 ? Optional.empty() : Optional.of(new MinuteLimit(perMinute, steady));
  }

  /// Takes in advance what a request will take.
  void reserve(Need need) {
    tokens.ifPresent(limit -> limit.charge(due(limit, need) - 1));
  }

  /// Takes the rest, once there is no hold.
  void take() {
    Stream.of(requests, tokens).flatMap(Optional::stream).forEach(limit -> limit.charge(1));
  }

  /// Gives back what was reserved for a request that was not sent.
  void refund(Need need) {
    tokens.ifPresent(limit -> limit.refund(due(limit, need) - 1));
  }

  /// Puts what a request has used in the place of what was taken for it.
  void settle(Need need, Usage used) {
    tokens.ifPresent(
        limit -> {
          long more = used.input() + used.output() - due(limit, need);
          limit.charge(more);
          limit.refund(-more);
        });
  }

  Hold hold() {
    return Hold.longest(
        Stream.concat(
            requests.stream().map(limit -> hold(limit, "requests", allowed.requests())),
            tokens.stream().map(limit -> hold(limit, "tokens", allowed.tokens()))));
  }

  private static Hold hold(MinuteLimit limit, String kind, int perMinute) {
    String setting = "nightdesk.model.%s-per-minute (%d)".formatted(kind, perMinute);
    return new Hold(limit.untilOne(), setting, false);
  }

  private static long due(MinuteLimit limit, Need need) {
    return limit.bounded(need.tokens());
  }
}
