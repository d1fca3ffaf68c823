package press.nightdesk.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an edition's model calls came to.
///
/// @param requests sent, failed ones and re-asks included; replies found in the ledger send none,
///     and neither do recorded ones
/// @param usage tokens of all replies, as far as providers said
/// @param usd the sum over replies; null, which is not zero, if the price of one is unknown
/// @param uncertain requests that brought no reply and may have been billed all the same
/// @param uncertainUsd the most those can have cost on top; null if that is unknown of one
public record EditionBill(
    int requests,
    Usage usage,
    @Nullable BigDecimal usd,
    int uncertain,
    @Nullable BigDecimal uncertainUsd) {}
