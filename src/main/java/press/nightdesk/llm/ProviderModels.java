package press.nightdesk.llm;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.mistralai.MistralAiChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// LangChain4j's own model of each provider, undecorated: it retries nothing, logs nothing, sends
/// no temperature (some models reject it) and goes through the transport it is given.
final class ProviderModels {
  /// Anthropic insists on a limit, and LangChain4j's default of 1024 cuts articles short.
  static final int ANTHROPIC_OUTPUT_TOKENS = 16_384;

  /// Ollama's own default is smaller than a passage with its prompt, and what does not fit is
  /// dropped without a word.
  static final int OLLAMA_CONTEXT_TOKENS = 16_384;

  static final String OLLAMA_ADDRESS = "http://localhost:11434";

  private ProviderModels() {}

  /// The model a spec describes.
  ///
  /// @throws IllegalArgumentException if it describes recorded replies
  static ChatModel of(ModelSpec spec, HttpClientBuilder http) {
    return switch (spec.provider()) {
      case OPENAI -> openAi(spec, http);
      case ANTHROPIC -> anthropic(spec, http);
      case GEMINI -> gemini(spec, http);
      case MISTRAL -> mistral(spec, http);
      case OLLAMA -> ollama(spec, http);
      case RECORDED -> throw new IllegalArgumentException("recorded replies need no provider");
    };
  }

  /// The same request for at most so many tokens of output, whatever the model's own limit.
  static ChatRequest limited(ChatRequest request, ModelSpec spec, int outputTokens) {
    ChatRequestParameters limit =
        spec.provider() == Provider.OPENAI && isOpenAi(spec.baseUrl())
            ? OpenAiChatRequestParameters.builder().maxCompletionTokens(outputTokens).build()
            : ChatRequestParameters.builder().maxOutputTokens(outputTokens).build();
    return ChatRequest.builder()
        .messages(request.messages())
        .parameters(request.parameters().overrideWith(limit))
        .build();
  }

  private static ChatModel openAi(ModelSpec spec, HttpClientBuilder http) {
    OpenAiChatModelBuilder model =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .modelName(spec.name())
            .timeout(spec.timeout())
            .maxRetries(0)
            .strictJsonSchema(true);
    if (spec.apiKey().present()) {
      model.apiKey(spec.apiKey().value());
    }
    if (spec.baseUrl() != null) {
      model.baseUrl(spec.baseUrl().toString());
    }
    if (spec.maxOutputTokens() != null) {
      // OpenAI's newer models reject the old name, many compatible endpoints know only that one.
      return isOpenAi(spec.baseUrl())
          ? model.maxCompletionTokens(spec.maxOutputTokens()).build()
          : model.maxTokens(spec.maxOutputTokens()).build();
    }
    return model.build();
  }

  private static boolean isOpenAi(@Nullable URI baseUrl) {
    return baseUrl == null || "api.openai.com".equals(baseUrl.getHost());
  }

  private static ChatModel anthropic(ModelSpec spec, HttpClientBuilder http) {
    AnthropicChatModel.AnthropicChatModelBuilder model =
        AnthropicChatModel.builder()
            .httpClientBuilder(http)
            .apiKey(spec.apiKey().value())
            .modelName(spec.name())
            .timeout(spec.timeout())
            .maxRetries(0)
            .cacheSystemMessages(true)
            .maxTokens(Objects.requireNonNullElse(spec.maxOutputTokens(), ANTHROPIC_OUTPUT_TOKENS));
    if (spec.baseUrl() != null) {
      model.baseUrl(spec.baseUrl().toString());
    }
    return model.build();
  }

  private static ChatModel gemini(ModelSpec spec, HttpClientBuilder http) {
    GoogleAiGeminiChatModel.GoogleAiGeminiChatModelBuilder model =
        GoogleAiGeminiChatModel.builder()
            .httpClientBuilder(http)
            .apiKey(spec.apiKey().value())
            .modelName(spec.name())
            .timeout(spec.timeout())
            .maxRetries(0);
    if (spec.baseUrl() != null) {
      model.baseUrl(spec.baseUrl().toString());
    }
    if (spec.maxOutputTokens() != null) {
      model.maxOutputTokens(spec.maxOutputTokens());
    }
    return model.build();
  }

  private static ChatModel mistral(ModelSpec spec, HttpClientBuilder http) {
    MistralAiChatModel.MistralAiChatModelBuilder model =
        MistralAiChatModel.builder()
            .httpClientBuilder(http)
            .apiKey(spec.apiKey().value())
            .modelName(spec.name())
            .timeout(spec.timeout())
            .maxRetries(0)
            .strictJsonSchema(true);
    if (spec.baseUrl() != null) {
      model.baseUrl(spec.baseUrl().toString());
    }
    if (spec.maxOutputTokens() != null) {
      model.maxTokens(spec.maxOutputTokens());
    }
    return model.build();
  }

  private static ChatModel ollama(ModelSpec spec, HttpClientBuilder http) {
    OllamaChatModel.OllamaChatModelBuilder model =
        OllamaChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(spec.baseUrl() == null ? OLLAMA_ADDRESS : spec.baseUrl().toString())
            .modelName(spec.name())
            .timeout(spec.timeout())
            .maxRetries(0)
            .numCtx(OLLAMA_CONTEXT_TOKENS)
            .logRequests(false)
            .logResponses(false);
    if (spec.apiKey().present()) {
      model.customHeaders(Map.of("Authorization", "Bearer " + spec.apiKey().value()));
    }
    if (spec.maxOutputTokens() != null) {
      model.numPredict(spec.maxOutputTokens());
    }
    return model.build();
  }
}
