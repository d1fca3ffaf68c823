package press.nightdesk.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;

/// A model that brings replies and failures in order; asked once more, it fails the test.
final class ScriptedModel implements ChatModel {
  private final Queue<Supplier<ChatResponse>> script = new ArrayDeque<>();
  private final List<ChatRequest> requests = new ArrayList<>();

  ScriptedModel replies(String text) {
    script.add(() -> response(text));
    return this;
  }

  ScriptedModel fails(Fault fault) {
    return does(
        () -> {
          throw new CallFailed(fault, 1, null);
        });
  }

  synchronized ScriptedModel does(Supplier<ChatResponse> step) {
    script.add(step);
    return this;
  }

  synchronized List<ChatRequest> requests() {
    return List.copyOf(requests);
  }

  @Override
  public ChatResponse doChat(ChatRequest request) {
    Supplier<ChatResponse> step;
    synchronized (this) {
      requests.add(request);
      step = script.remove();
    }
    return step.get();
  }

  /// A reply with the facts of {@link Ledgers#facts()}.
  static ChatResponse response(String text) {
    return ReplyMetadata.with(
        ChatResponse.builder()
            .aiMessage(AiMessage.from(text))
            .metadata(
                ChatResponseMetadata.builder()
                    .modelName("m-1")
                    .finishReason(FinishReason.STOP)
                    .tokenUsage(new TokenUsage(1200, 900))
                    .build())
            .build(),
        Ledgers.facts());
  }
}
