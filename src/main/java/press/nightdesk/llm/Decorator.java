package press.nightdesk.llm;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.List;
import java.util.Set;

/// A model with one more adjective.
///
/// All ways of asking lead through the one method that is left open. Defaults are merged and
/// listeners told by the innermost model alone, so that neither happens once per layer.
abstract class Decorator implements ChatModel {
  final ChatModel inner;

  Decorator(ChatModel inner) {
    this.inner = inner;
  }

  @Override
  public abstract ChatResponse chat(ChatRequest request, ChatRequestOptions options);

  @Override
  public final ChatResponse doChat(ChatRequest request) {
    return chat(request);
  }

  @Override
  public ChatRequestParameters defaultRequestParameters() {
    return inner.defaultRequestParameters();
  }

  @Override
  public List<ChatModelListener> listeners() {
    return inner.listeners();
  }

  @Override
  public ModelProvider provider() {
    return inner.provider();
  }

  @Override
  public Set<Capability> supportedCapabilities() {
    return inner.supportedCapabilities();
  }
}
