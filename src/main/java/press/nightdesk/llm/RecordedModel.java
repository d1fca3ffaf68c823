package press.nightdesk.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import java.time.Duration;

/// A model that answers from recordings by the call's label, whatever the prompt around the text
/// says, and never pretends to be live.
final class RecordedModel implements ChatModel {
  private final Recordings recordings;

  RecordedModel(Recordings recordings) {
    this.recordings = recordings;
  }

  /// @throws CallFailed if there is no recording for this call; no attempt is counted
  @Override
  public ChatResponse doChat(ChatRequest request) {
    CallLabel label =
        CallLabel.current().orElseThrow(() -> new IllegalStateException("a call has a label"));
    Recording found = recordings.find(label).orElseThrow(() -> missing(label));
    ChatResponse plain =
        ChatResponse.builder()
            .aiMessage(AiMessage.builder().text(found.content()).build())
            .metadata(
                ChatResponseMetadata.builder()
                    .modelName(found.by())
                    .finishReason(found.finish())
                    .build())
            .build();
    return ReplyMetadata.with(
        plain,
        new ReplyMetadata.Facts(
            null, true, found.usage(), null, 1, Duration.ZERO, found.at(), null));
  }

  private CallFailed missing(CallLabel label) {
    String message =
        "no recorded reply in %s to ask %s of %s for %s (text %s)"
            .formatted(
                recordings.folder(), label.ask(), label.task(), label.subject(), label.text());
    return new CallFailed(new Fault.NotRecorded(message), 0, null);
  }
}
