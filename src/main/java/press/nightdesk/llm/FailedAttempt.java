package press.nightdesk.llm;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A request that brought no reply.
///
/// @param provider as in the job file
/// @param model as the job file calls it
/// @param kind why not, see {@link Fault#kind}
/// @param uncertain whether it may have been billed
/// @param most what it can have cost if it was; null if nobody can say
/// @param reservation the reservation that ends with it; null if there was none
record FailedAttempt(
    CallLabel label,
    String provider,
    String model,
    String kind,
    boolean uncertain,
    @Nullable Most most,
    @Nullable Reservation reservation,
    OffsetDateTime at)
    implements ReplyLedger.Entry {}
