package press.nightdesk.source.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import press.nightdesk.source.UnfitException;

/// Says when the web was asked in vain.
public final class Asked {
  private Asked() {}

  /// The same failure with the time. What fails tonight as it did last night is then two
  /// failures, and not one that is known already.
  public static UnfitException now(UnfitException unfit, Clock clock) {
    return unfit.withDetail(
        "%s (asked at %s)"
            .formatted(unfit.detail(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
  }
}
