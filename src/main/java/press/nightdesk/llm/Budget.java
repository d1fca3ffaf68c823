package press.nightdesk.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A hard cap on what one edition may spend, restarts included.
///
/// @param usd US dollars; null for no cap on money
/// @param tokens sent and received together; null for no cap on tokens
public record Budget(@Nullable BigDecimal usd, @Nullable Long tokens) {
  /// No cap at all.
  public static final Budget UNLIMITED = new Budget(null, null);

  public Budget {
    if ((usd != null && usd.signum() <= 0) || (tokens != null && tokens <= 0)) {
      throw new IllegalArgumentException(
          "nightdesk.budget usd %s, tokens %s: more than zero, or absent".formatted(usd, tokens));
    }
  }

  boolean limited() {
    return usd != null || tokens != null;
  }

  @Override
  public String toString() {
    if (usd == null) {
      return tokens == null ? "no budget" : tokens + " tokens";
    }
    String dollars = "USD " + usd.toPlainString();
    return tokens == null ? dollars : dollars + " and " + tokens + " tokens";
  }
}
