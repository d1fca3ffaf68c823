package press.nightdesk.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One request to a model, as the books have it.
///
/// @param stage what it was for
/// @param provider as in the job file
/// @param model as the provider calls what answered; of a request in vain, as the job file does
/// @param recorded whether no live model was asked
/// @param ended when its reply was here, or it ended without one
/// @param took from sending it until its last byte was here; zero if it brought no reply
/// @param tokens null if the provider does not say
/// @param usd null if the price is unknown, which is not zero
/// @param fault why it brought no reply, as in `docs/failures.md`; null if it brought one
public record ModelRequest(
    Stage stage,
    String provider,
    String model,
    boolean recorded,
    Instant ended,
    Duration took,
    @Nullable Tokens tokens,
    @Nullable BigDecimal usd,
    @Nullable String fault) {
  /// When it was sent, as far as that is known.
  public Instant sent() {
    return ended.minus(took);
  }

  /// Whether it brought a reply.
  public boolean answered() {
    return fault == null;
  }
}
