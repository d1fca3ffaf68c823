package press.nightdesk.job;

import java.time.Instant;
import press.nightdesk.llm.EditionPause;
import press.nightdesk.publish.Causes;

/// A time in which nothing may be sent to a provider.
///
/// @param provider as in the job file
/// @param reason a sentence for people, without the provider's own words
/// @param until when it ends, as far as that is known
public record Pause(String provider, String reason, Instant until) {
  static Pause of(EditionPause pause) {
    return new Pause(pause.provider(), Causes.of(pause.cause()), pause.until());
  }
}
