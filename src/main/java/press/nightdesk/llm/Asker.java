package press.nightdesk.llm;

import dev.langchain4j.model.chat.request.ChatRequest;

/// Asks a model, whatever stands behind it.
public interface Asker {
  /// One answer: from the ledger if it was paid for before, else from the model.
  ///
  /// @param label what the call is for
  /// @param request what to ask
  /// @throws CallFailed if no answer came
  /// @throws NotRecalled if this asker only recalls, and there is nothing to recall
  Reply ask(CallLabel label, ChatRequest request);

  /// The same with the ledger's answers alone: it sends no request and costs nothing.
  Asker recalling();
}
