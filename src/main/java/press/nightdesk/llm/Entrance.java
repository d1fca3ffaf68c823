package press.nightdesk.llm;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.Optional;
import java.util.function.Supplier;

/// Where every request passes: the gate of its endpoint, then the pace of its model.
///
/// A pass may be given just before a pause begins and the turn come in the middle of it. Then the
/// pass goes back, and the request waits at the gate with all others.
final class Entrance {
  private final Gate gate;
  private final Pace pace;

  Entrance(Gate gate, Pace pace) {
    this.gate = gate;
    this.pace = pace;
  }

  /// Leave to send one request.
  record Leave(Gate.Pass pass, Pace.Turn turn) {}

  /// Waits until a request may be sent; {@link #send} or {@link #failed} must follow.
  ///
  /// @param call the same for every request of one call
  /// @throws CallFailed as {@link Gate#enter} and {@link Pace#await} do
  Leave enter(Object call, ChatRequest request) {
    TokenEstimate input = TokenEstimate.of(request);
    while (true) {
      Gate.Pass pass = gate.enter(call);
      Optional<Pace.Turn> turn = Optional.empty();
      try {
        turn = pace.await(input, () -> gate.honours(pass));
      } finally {
        if (turn.isEmpty()) {
          gate.returned(pass);
        }
      }
      if (turn.isPresent()) {
        return new Leave(pass, turn.get());
      }
    }
  }

  /// Sends the request and tells gate and pace of its success.
  ChatResponse send(Leave leave, Supplier<ChatResponse> request) {
    ChatResponse response = pace.during(leave.turn(), request::get);
    gate.succeeded(leave.pass());
    Usage usage = ReplyMetadata.of(response).usage();
    if (usage != null) {
      pace.used(leave.turn(), usage);
    }
    return response;
  }

  /// The request brought no reply.
  ///
  /// @return as {@link Gate#failed}
  boolean failed(Leave leave, Fault fault) {
    return gate.failed(leave.pass(), fault);
  }
}
