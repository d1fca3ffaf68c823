package press.nightdesk.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an edition's model calls came to.
///
/// @param requests sent, failed ones and re-asks included; replies found in the ledger send none,
///     and neither do recorded ones
/// @param usage tokens of all replies, as far as providers said; what a failed request was billed
///     no provider says
/// @param usd the sum over replies; null, which is not zero, if the price of one is unknown or a
///     failed call may have been billed ({@link Fault.TimedOut}, {@link Fault.Garbled}, {@link
///     Fault.Stopped})
public record EditionBill(int requests, Usage usage, @Nullable BigDecimal usd) {}
