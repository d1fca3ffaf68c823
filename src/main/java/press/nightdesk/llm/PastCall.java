package press.nightdesk.llm;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call as the ledger remembers it.
public sealed interface PastCall {
  /// What it was for.
  CallLabel label();

  /// As in the job file.
  String provider();

  /// The model that answered; of a call in vain, the one that was asked.
  String model();

  /// When its reply came, or it ended without one.
  Instant at();

  /// A request that brought a reply.
  ///
  /// @param key under which the ledger keeps it, `sha256:…`
  /// @param recorded whether no live model was asked
  /// @param finish why the model stopped, such as `stop` or `length`; null if it did not say
  /// @param text the reply as it came
  /// @param usage null if the provider does not say
  /// @param usd null if the price is unknown, which is not zero
  /// @param latency from sending the request until its last byte was here
  record Replied(
      CallLabel label,
      String provider,
      String model,
      Instant at,
      String key,
      boolean recorded,
      @Nullable String finish,
      String text,
      @Nullable Usage usage,
      @Nullable BigDecimal usd,
      Duration latency)
      implements PastCall {}

  /// A request, or several of an early version, that brought none.
  ///
  /// @param kind why not, as in `docs/failures.md`
  /// @param requests how many
  /// @param uncertain whether it may have been billed
  /// @param mostUsd the most it can have cost then; null if nobody can say
  record InVain(
      CallLabel label,
      String provider,
      String model,
      Instant at,
      String kind,
      int requests,
      boolean uncertain,
      @Nullable BigDecimal mostUsd)
      implements PastCall {}
}
