package press.nightdesk.llm;

import java.time.Instant;

/// A time in which an edition might send nothing to a provider.
///
/// @param provider as in the job file
/// @param cause the kind of fault, see {@link Fault#kind}
public record EditionPause(
    String edition, String provider, String cause, Instant from, Instant until)
    implements ReplyLedger.Entry {}
