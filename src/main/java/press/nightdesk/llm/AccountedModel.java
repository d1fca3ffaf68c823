package press.nightdesk.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A model of which every request is accounted for: under a budget its cost is set aside before it
/// is sent, and what brings no reply is in the ledger all the same.
///
/// What a reply cost is kept with the reply, by {@link LedgerModel}, and its reservation goes in
/// the same transaction.
final class AccountedModel extends Decorator {
  private final ModelSpec spec;
  private final FaultOf faults;
  private final ReplyLedger ledger;
  private final Accounts accounts;
  private final OutputLimit limit;
  private final Clock clock;

  AccountedModel(
      ChatModel inner,
      ModelSpec spec,
      FaultOf faults,
      ReplyLedger ledger,
      Accounts accounts,
      Clock clock) {
    super(inner);
    this.spec = spec;
    this.faults = faults;
    this.ledger = ledger;
    this.accounts = accounts;
    this.limit = new OutputLimit(spec);
    this.clock = clock;
  }

  /// @throws CallFailed with {@link Fault.BudgetSpent} and no attempt if the budget cannot bear it
  /// @throws LedgerFailed if the database fails
  @Override
  public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
    CallLabel label =
        CallLabel.current().orElseThrow(() -> new IllegalStateException("a call has a label"));
    Reservation reservation = accounts.limited() ? reserve(label, request) : null;
    ChatResponse response;
    try {
      response = inner.chat(limited(request, reservation), options);
    } catch (RuntimeException failed) {
      keep(label, request, reservation, faults.of(failed));
      throw failed;
    }
    ReplyMetadata.Facts facts = ReplyMetadata.of(response);
    limit.saw(facts.usage());
    if (reservation == null) {
      return response;
    }
    accounts.of(label.edition()).settle(reservation.grant(), cost(facts, reservation));
    return ReplyMetadata.with(response, facts.withReservation(reservation));
  }

  private Reservation reserve(CallLabel label, ChatRequest request) {
    Account.Grant grant = accounts.of(label.edition()).reserve(limit.wish(request));
    Reservation reservation =
        new Reservation(
            ledger.nextReservation(), label, spec.provider().label(), spec.name(), grant, now());
    ledger.store(reservation);
    return reservation;
  }

  private ChatRequest limited(ChatRequest request, @Nullable Reservation reservation) {
    return reservation == null
        ? request
        : ProviderModels.limited(request, spec, Math.toIntExact(reservation.grant().output()));
  }

  /// A provider that does not say what it billed is taken to have billed the most it could.
  private Most cost(ReplyMetadata.Facts facts, Reservation reservation) {
    return facts.usage() == null
        ? reservation.grant().most()
        : Most.of(facts.usage(), spec.price());
  }

  private void keep(
      CallLabel label, ChatRequest request, @Nullable Reservation reservation, Fault fault) {
    Most most = reservation == null ? limit.most(request) : reservation.grant().most();
    ledger.store(
        new FailedAttempt(
            label,
            spec.provider().label(),
            spec.name(),
            fault.kind(),
            fault.uncertain(),
            fault.uncertain() ? most : null,
            reservation,
            now()));
    if (reservation != null) {
      Account.Grant grant = reservation.grant();
      accounts.of(label.edition()).settle(grant, fault.uncertain() ? grant.most() : Most.NOTHING);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
