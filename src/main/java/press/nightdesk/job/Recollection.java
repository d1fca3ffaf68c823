package press.nightdesk.job;

import dev.langchain4j.model.chat.request.ChatRequest;
import press.nightdesk.llm.Asker;
import press.nightdesk.llm.CallLabel;
import press.nightdesk.llm.NotRecalled;
import press.nightdesk.llm.Reply;

/// Has the ledger answer, and keeps in mind what it could not. Belongs to one thread.
final class Recollection {
  private boolean missed;
  private int recalled;

  void forget() {
    missed = false;
    recalled = 0;
  }

  /// Whether there was a question that the ledger has no answer to.
  boolean missed() {
    return missed;
  }

  /// How many answers it had.
  int recalled() {
    return recalled;
  }

  /// An asker of which only the ledger's answers are heard.
  Asker of(Asker asker) {
    return new Recalling(asker.recalling());
  }

  private final class Recalling implements Asker {
    private final Asker ledger;

    Recalling(Asker ledger) {
      this.ledger = ledger;
    }

    @Override
    public Reply ask(CallLabel label, ChatRequest request) {
      try {
        Reply reply = ledger.ask(label, request);
        recalled++;
        return reply;
      } catch (NotRecalled nothing) {
        missed = true;
        throw nothing;
      }
    }

    @Override
    public Asker recalling() {
      return this;
    }
  }
}
