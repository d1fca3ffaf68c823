package press.nightdesk.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an edition's calls came to.
///
/// @param requests sent, failed ones and re-asks included; replies found in the ledger send none,
///     and neither do recorded ones
/// @param usage the sum over replies, as far as providers said; what a failed request was billed
///     no provider says
/// @param usd the sum over replies; null if the price of one is unknown, which is not zero
public record EditionBill(int requests, Usage usage, @Nullable BigDecimal usd) {}
