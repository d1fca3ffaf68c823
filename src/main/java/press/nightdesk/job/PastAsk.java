package press.nightdesk.job;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import press.nightdesk.domain.Tokens;
import press.nightdesk.llm.CallLabel;
import press.nightdesk.llm.PastCall;

/// One time that a model was asked about an article.
///
/// @param task `translate` or `summarize`
/// @param ask 1 for the first request about a text, 2 for the first re-ask …
/// @param round 0 for the first run, then one more each time it was tried anew
/// @param edition which edition paid; `imported` if another shelf did
/// @param article whose call it was: another article's if the two have a text in common
/// @param provider as in the job file
/// @param model what answered or, in vain, was asked
/// @param recorded whether no live model was asked
/// @param outcome why the model stopped, such as `stop`; or, of a request in vain, its failure's
///     kind; null if the provider did not say
/// @param key under which the ledger keeps the reply; null if there was none
/// @param requests how many this shelf sent for it
/// @param tokens null if the provider did not say, or nothing came
/// @param usd null if it is not known, which is not zero; of a request in vain what it may have
///     cost at most, and zero if it was not billed
/// @param latencyMs from sending the request to its last byte; null if nothing came
/// @param at when it ended
public record PastAsk(
    String task,
    int ask,
    int round,
    String edition,
    String article,
    String provider,
    String model,
    boolean recorded,
    @Nullable String outcome,
    @Nullable String key,
    int requests,
    @Nullable Tokens tokens,
    @Nullable BigDecimal usd,
    @Nullable Long latencyMs,
    Instant at) {
  /// Whether no reply came.
  public boolean inVain() {
    return key == null;
  }

  /// Whether another shelf paid, and the reply was imported from it.
  public boolean imported() {
    return CallLabel.isImported(edition);
  }

  static PastAsk of(PastCall call) {
    return switch (call) {
      case PastCall.Replied reply -> of(reply);
      case PastCall.InVain vain ->
          new PastAsk(
              vain.label().task(),
              vain.label().ask(),
              vain.label().round(),
              vain.label().edition(),
              vain.label().subject(),
              vain.provider(),
              vain.model(),
              false,
              vain.kind(),
              null,
              vain.requests(),
              null,
              vain.uncertain() ? vain.mostUsd() : BigDecimal.ZERO,
              null,
              vain.at());
    };
  }

  private static PastAsk of(PastCall.Replied reply) {
    return new PastAsk(
        reply.label().task(),
        reply.label().ask(),
        reply.label().round(),
        reply.label().edition(),
        reply.label().subject(),
        reply.provider(),
        reply.model(),
        reply.recorded(),
        reply.finish(),
        reply.key(),
        reply.recorded() || CallLabel.isImported(reply.label().edition()) ? 0 : 1,
        reply.usage() == null ? null : new Tokens(reply.usage().input(), reply.usage().output()),
        reply.usd(),
        reply.latency().toMillis(),
        reply.at());
  }
}
