package press.nightdesk.llm;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A request of an edition in numbers, without what was asked and answered.
///
/// @param task `translate` or `summarize`
/// @param model that answered; of a request in vain, the one that was asked
/// @param ended when its reply was here, or it ended without one
/// @param took zero if it brought no reply
/// @param usage null if the provider does not say
/// @param usd null if the price is unknown, which is not zero
/// @param fault why it brought no reply; null if it brought one
public record PastRequest(
    String task,
    String provider,
    String model,
    boolean recorded,
    Instant ended,
    Duration took,
    @Nullable Usage usage,
    @Nullable BigDecimal usd,
    @Nullable String fault) {
  static PastRequest of(PaidReply reply) {
    ReplyMetadata.Facts facts = reply.facts();
    return new PastRequest(
        reply.label().task(),
        reply.provider(),
        reply.model(),
        facts.recorded(),
        facts.at(),
        facts.latency(),
        facts.usage(),
        facts.usd(),
        null);
  }

  static PastRequest of(FailedAttempt failed) {
    return new PastRequest(
        failed.label().task(),
        failed.provider(),
        failed.model(),
        false,
        failed.at().toInstant(),
        Duration.ZERO,
        null,
        null,
        failed.kind());
  }
}
