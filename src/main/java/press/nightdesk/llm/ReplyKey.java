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
final class ReplyKey {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FORM = "nightdesk/reply-key/1";

  private final Provider provider;
  private final String model;
  private final @Nullable Integer maxOutputTokens;
  private final String recordings;

  // All calls of a stage have these two in common, and they are nearly all there is to encode.
  private final LastSeen<String, byte[]> system = new LastSeen<>(ReplyKey::field);
  private final LastSeen<ResponseFormat, byte[]> format =
      new LastSeen<>(format -> field(written(format)));

  /// @param provider who is asked
  /// @param model the model's name
  /// @param maxOutputTokens the limit asked for, so that raising it brings more than the reply it
  ///     cut; null for the provider's own
  /// @param recordings fingerprint of the recordings, so that no old reply hides an edited one;
  ///     empty for a live model
  ReplyKey(Provider provider, String model, @Nullable Integer maxOutputTokens, String recordings) {
    this.provider = provider;
    this.model = model;
    this.maxOutputTokens = maxOutputTokens;
    this.recordings = recordings;
  }

  Provider provider() {
    return provider;
  }

  String model() {
    return model;
  }

  /// `sha256:…` of the call.
  String of(ChatRequest request, CallLabel label) {
    MessageDigest digest = sha256();
    digest.update(field(FORM));
    digest.update(field(provider.label()));
    digest.update(field(model));
    digest.update(field(recordings));
    digest.update(field("ask " + label.ask() + " round " + label.round()));
    ResponseFormat form = request.responseFormat();
    digest.update(form == null ? field("") : format.of(form));
    digest.update(field(Objects.toString(maxOutputTokens, "")));
    for (ChatMessage message : request.messages()) {
      digest.update(field(message.type().name()));
      digest.update(
          message instanceof SystemMessage s ? system.of(s.text()) : field(text(message)));
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

  private static String written(ResponseFormat format) {
    return format.jsonSchema() == null
        ? format.type().name()
        : JSON.writeValueAsString(JsonSchemaElementUtils.toMap(format.jsonSchema().rootElement()));
  }

  /// The length goes first, so that no two lists of fields read the same.
  private static byte[] field(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + bytes.length)
        .putInt(bytes.length)
        .put(bytes)
        .array();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
