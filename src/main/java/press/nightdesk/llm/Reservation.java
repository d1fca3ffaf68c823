package press.nightdesk.llm;

import java.time.OffsetDateTime;

/// A request that may be under way, with the most it can cost: in the ledger before it is sent.
///
/// @param id of this run's reservations
/// @param provider as in the job file
/// @param model as the job file calls it
/// @param grant what the edition's account set aside for it
record Reservation(
    long id, CallLabel label, String provider, String model, Account.Grant grant, OffsetDateTime at)
    implements ReplyLedger.Entry {}
