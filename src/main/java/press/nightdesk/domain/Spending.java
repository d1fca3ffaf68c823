package press.nightdesk.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What model calls came to.
///
/// @param calls requests sent, failed ones included; replies read from the ledger again do not
///     count
/// @param tokens as far as providers said
/// @param usd null, which is not zero, if a price is unknown or a failed call may have been billed
public record Spending(int calls, Tokens tokens, @Nullable BigDecimal usd) {}
