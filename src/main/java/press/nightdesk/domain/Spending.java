package press.nightdesk.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What model calls came to.
///
/// @param calls requests sent, failed ones included; replies read from the ledger again do not
///     count
/// @param tokens as far as providers said
/// @param usd of all replies; null, which is not zero, if a price is unknown
/// @param uncertain how many of the calls brought no reply and may have been billed all the same
/// @param uncertainUsd the most those can have cost on top of `usd`; null if that is unknown
public record Spending(
    int calls,
    Tokens tokens,
    @Nullable BigDecimal usd,
    int uncertain,
    @Nullable BigDecimal uncertainUsd) {
  /// Calls of which each is certain.
  public static Spending certain(int calls, Tokens tokens, @Nullable BigDecimal usd) {
    return new Spending(calls, tokens, usd, 0, BigDecimal.ZERO);
  }
}
