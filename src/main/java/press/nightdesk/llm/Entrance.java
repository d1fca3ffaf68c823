package press.nightdesk.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Where every request passes: the budget of its edition, the gate of its endpoint, the pace of its
/// model. In this order, so that nobody holds a place while waiting for money.
///
/// A pass may be given just before a pause begins and the turn come in the middle of it. Then the
/// pass goes back, and the request waits at the gate with all others.
final class Entrance {
  private final Bookkeeper books;
  private final Gate gate;
  private final Pace pace;

  Entrance(Bookkeeper books, Gate gate, Pace pace) {
    this.books = books;
    this.gate = gate;
    this.pace = pace;
  }

  /// Leave to send one request.
  ///
  /// @param reservation what is set aside for it; null if there is no budget
  record Leave(Gate.Pass pass, Pace.Turn turn, @Nullable Reservation reservation) {}

  /// Waits until a request may be sent; {@link #send} or {@link #failed} must follow.
  ///
  /// @throws CallFailed as {@link Bookkeeper#grant}, {@link Gate#enter} and {@link Pace#await} do
  /// @throws LedgerFailed if the database fails
  Leave enter(Caller caller, ChatRequest request) {
    Optional<Account.Grant> grant = books.grant(request);
    return grant.isEmpty() ? admitted(caller, request) : admitted(caller, request, grant.get());
  }

  private Leave admitted(Caller caller, ChatRequest request, Account.Grant grant) {
    Reservation reservation = null;
    boolean admitted = false;
    try {
      while (true) {
        Leave leave = admitted(caller, request);
        if (reservation == null) {
          reservation = kept(grant, leave);
        }
        // Writing it down took a moment, in which a pause may have begun.
        if (gate.honours(leave.pass())) {
          admitted = true;
          return new Leave(leave.pass(), leave.turn(), reservation);
        }
        gate.returned(leave.pass());
      }
    } finally {
      if (!admitted) {
        books.withdraw(grant, reservation);
      }
    }
  }

  private Reservation kept(Account.Grant grant, Leave leave) {
    try {
      return books.reserve(grant);
    } catch (LedgerFailed broken) {
      gate.returned(leave.pass());
      throw broken;
    }
  }

  private Leave admitted(Caller caller, ChatRequest request) {
    TokenEstimate input = TokenEstimate.of(request);
    while (true) {
      Gate.Pass pass = gate.enter(caller);
      Optional<Pace.Turn> turn = Optional.empty();
      try {
        turn = pace.await(input, () -> gate.honours(pass));
      } finally {
        if (turn.isEmpty()) {
          gate.returned(pass);
        }
      }
      if (turn.isPresent()) {
        return new Leave(pass, turn.get(), null);
      }
    }
  }

  /// Sends the request and tells everybody of its success.
  ///
  /// @param sending is given the request as it may be sent
  ChatResponse send(Leave leave, ChatRequest request, Function<ChatRequest, ChatResponse> sending) {
    ChatRequest limited = books.limited(request, leave.reservation());
    ChatResponse response = pace.during(leave.turn(), () -> sending.apply(limited));
    gate.succeeded(leave.pass());
    Usage usage = ReplyMetadata.of(response).usage();
    if (usage != null) {
      pace.used(leave.turn(), usage);
    }
    return books.replied(response, leave.reservation());
  }

  /// The request brought no reply. The gate hears of it first: a pause holds from the moment the
  /// provider asks for it.
  ///
  /// @return as {@link Gate#failed}
  /// @throws LedgerFailed if the database fails
  boolean failed(Leave leave, ChatRequest request, Fault fault) {
    boolean own = gate.failed(leave.pass(), fault);
    books.failed(request, leave.reservation(), fault);
    return own;
  }

  /// As {@link Gate#doubts}.
  boolean doubts(Caller caller) {
    return gate.doubts(caller);
  }
}
