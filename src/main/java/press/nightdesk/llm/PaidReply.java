package press.nightdesk.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.ChatResponseMetadata;
import dev.langchain4j.model.output.FinishReason;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A row of the reply ledger: a reply and what it was for.
///
/// @param key `sha256:…` of what was asked
/// @param label of the call that paid for it; later ones may find it under another
/// @param provider as in the job file
/// @param model as the provider calls what answered
/// @param finish null if the provider did not say
/// @param text empty if the provider sent none
/// @param facts attempts, cost and time as first paid
record PaidReply(
    String key,
    CallLabel label,
    String provider,
    String model,
    @Nullable FinishReason finish,
    String text,
    ReplyMetadata.Facts facts)
    implements ReplyLedger.Entry {

  /// @param name the model's name if the provider does not say
  static PaidReply of(
      String key, CallLabel label, Provider provider, String name, ChatResponse response) {
    return new PaidReply(
        key,
        label,
        provider.label(),
        Objects.requireNonNullElse(response.modelName(), name),
        response.finishReason(),
        Objects.requireNonNullElse(response.aiMessage().text(), ""),
        ReplyMetadata.of(response).withKey(key));
  }

  /// Whether all that is known of its cost is what was set aside for it.
  boolean isBoundedOnly() {
    return facts.usage() == null && facts.reservation() != null;
  }

  /// The reply as if it had just come.
  ChatResponse response() {
    ChatResponse plain =
        ChatResponse.builder()
            .aiMessage(AiMessage.builder().text(text).build())
            .metadata(ChatResponseMetadata.builder().modelName(model).finishReason(finish).build())
            .build();
    return ReplyMetadata.with(plain, facts);
  }
}
