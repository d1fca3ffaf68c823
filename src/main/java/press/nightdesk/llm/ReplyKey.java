package press.nightdesk.llm;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What makes two calls the same call: who is asked what, which ask it is and in which round.
///
/// The endpoint's address, the key and the deadline are left out, so that a run continued
/// against another address pays nothing twice. The ask is in, so that asking again never brings
/// back the reply that was found wanting.
///
/// @param provider who is asked
/// @param model the model's name
/// @param maxOutputTokens the limit asked for, so that raising it brings more than the reply it
///     cut; null for the provider's own
/// @param recordings fingerprint of the recordings, so that no old reply hides an edited one;
///     empty for a live model
record ReplyKey(
    Provider provider, String model, @Nullable Integer maxOutputTokens, String recordings) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FORM = "nightdesk/reply-key/1";

  /// `sha256:…` of the call.
  String of(ChatRequest request, CallLabel label) {
    MessageDigest digest = sha256();
    add(digest, FORM);
    add(digest, provider.label());
    add(digest, model);
    add(digest, recordings);
    add(digest, "ask " + label.ask() + " round " + label.round());
    add(digest, format(request.responseFormat()));
    add(digest, Objects.toString(maxOutputTokens, ""));
    for (ChatMessage message : request.messages()) {
      add(digest, message.type().name());
      add(digest, text(message));
    }
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /// The words of a message.
  static String text(ChatMessage message) {
    return switch (message) {
      case SystemMessage system -> system.text();
      case UserMessage user when user.hasSingleText() -> user.singleText();
      case AiMessage ai -> Objects.requireNonNullElse(ai.text(), "");
      default -> throw new IllegalArgumentException("no ledger key for " + message.type());
    };
  }

  private static String format(@Nullable ResponseFormat format) {
    if (format == null || format.jsonSchema() == null) {
      return format == null ? "" : format.type().name();
    }
    return JSON.writeValueAsString(JsonSchemaElementUtils.toMap(format.jsonSchema().rootElement()));
  }

  /// The length goes first, so that no two lists of fields read the same.
  private static void add(MessageDigest digest, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
