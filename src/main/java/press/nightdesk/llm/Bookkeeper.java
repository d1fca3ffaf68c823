package press.nightdesk.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Accounts for every request to one model: under a budget its cost is set aside before it is sent,
/// and what brings no reply is in the ledger all the same.
///
/// What a reply cost is kept with the reply, by {@link LedgerModel}, and its reservation goes in
/// the same transaction.
final class Bookkeeper {
  private final ModelSpec spec;
  private final ReplyLedger ledger;
  private final Accounts accounts;
  private final OutputLimit limit;
  private final Clock clock;

  /// @param clock the time of day, for what is written down
  Bookkeeper(ModelSpec spec, ReplyLedger ledger, Accounts accounts, Clock clock) {
    this.spec = spec;
    this.ledger = ledger;
    this.accounts = accounts;
    this.limit = new OutputLimit(spec);
    this.clock = clock;
  }

  /// Sets the cost of a request aside, waiting while others under way may yet leave enough.
  ///
  /// @return empty if there is no budget to keep to
  /// @throws CallFailed with {@link Fault.BudgetSpent} if the budget cannot bear it
  Optional<Account.Grant> grant(ChatRequest request) {
    return accounts.limited()
        ? Optional.of(account().reserve(limit.wish(request)))
        : Optional.empty();
  }

  /// Writes down that a request is about to be sent; it is in the database when this returns.
  ///
  /// @throws LedgerFailed if the database fails
  Reservation reserve(Account.Grant grant) {
    Reservation reservation =
        new Reservation(
            ledger.nextReservation(), label(), spec.provider().label(), spec.name(), grant, now());
    ledger.store(reservation);
    return reservation;
  }

  /// The request was not sent after all. Whatever the database does, nobody waits for it any more.
  ///
  /// @throws LedgerFailed if the database fails
  void withdraw(Account.Grant grant, @Nullable Reservation reservation) {
    account().settle(grant, Most.NOTHING);
    if (reservation != null) {
      ledger.store(new ReplyLedger.Withdrawal(reservation));
    }
  }

  /// The request as it may be sent: for no longer a reply than was set aside for it.
  ChatRequest limited(ChatRequest request, @Nullable Reservation reservation) {
    return reservation == null
        ? request
        : ProviderModels.limited(request, spec, Math.toIntExact(reservation.grant().output()));
  }

  /// The request brought a reply, to be kept with what was set aside for it.
  ChatResponse replied(ChatResponse response, @Nullable Reservation reservation) {
    ReplyMetadata.Facts facts = ReplyMetadata.of(response);
    limit.saw(facts.usage());
    if (reservation == null) {
      return response;
    }
    account().settle(reservation.grant(), cost(facts, reservation));
    return ReplyMetadata.with(response, facts.withReservation(reservation));
  }

  /// The request brought none. Whatever the database does, nobody waits for it any more.
  ///
  /// @throws LedgerFailed if the database fails
  void failed(ChatRequest request, @Nullable Reservation reservation, Fault fault) {
    Most most = reservation == null ? limit.most(request) : reservation.grant().most();
    if (reservation != null) {
      Account.Grant grant = reservation.grant();
      account().settle(grant, fault.uncertain() ? grant.most() : Most.NOTHING);
    }
    ledger.store(
        new FailedAttempt(
            label(),
            spec.provider().label(),
            spec.name(),
            fault.kind(),
            fault.uncertain(),
            fault.uncertain() ? most : null,
            reservation,
            now()));
  }

  /// A provider that does not say what it billed is taken to have billed the most it could.
  private Most cost(ReplyMetadata.Facts facts, Reservation reservation) {
    Usage usage = facts.usage();
    return usage == null
        ? reservation.grant().most()
        : new Most(usage.input() + usage.output(), facts.usd());
  }

  private Account account() {
    return accounts.of(label().edition());
  }

  private static CallLabel label() {
    return CallLabel.current().orElseThrow(() -> new IllegalStateException("a call has a label"));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
