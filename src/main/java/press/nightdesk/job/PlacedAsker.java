package press.nightdesk.job;

import dev.langchain4j.model.chat.request.ChatRequest;
import press.nightdesk.llm.Asker;
import press.nightdesk.llm.CallLabel;
import press.nightdesk.llm.Reply;

/// A model that a stage's articles ask only with their {@link Place}. To recall an answer needs
/// none.
record PlacedAsker(Asker model) implements Asker {
  @Override
  public Reply ask(CallLabel label, ChatRequest request) {
    Place.takenBack();
    return model.ask(label, request);
  }

  @Override
  public Asker recalling() {
    return model.recalling();
  }
}
