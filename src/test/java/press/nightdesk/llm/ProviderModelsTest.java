package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What goes over the wire to each provider, and what is made of its answer.
class ProviderModelsTest {
  private static final String CONTENT = "{\\\"en\\\":\\\"Hello\\\"}";

  @Test
  void openAiGetsAStrictSchemaAndNoTemperature() {
    Exchange exchange =
        ask(
            Provider.OPENAI,
            """
            {"model":"m-1","choices":[{"index":0,"finish_reason":"length",
              "message":{"role":"assistant","content":"%s"}}],
             "usage":{"prompt_tokens":12,"completion_tokens":5,"total_tokens":17}}""");

    assertThat(exchange.call().path()).isEqualTo("/v1/chat/completions");
    assertThat(exchange.call().headers()).containsEntry("authorization", "Bearer the-key");
    JsonNode sent = exchange.call().json();
    assertThat(sent.path("model").stringValue()).isEqualTo("m");
    assertThat(sent.has("temperature")).isFalse();
    JsonNode schema = sent.path("response_format").path("json_schema");
    assertThat(schema.path("strict").booleanValue()).isTrue();
    assertThat(schema.path("schema").path("properties").has("en")).isTrue();
    exchange.brings(FinishReason.LENGTH, new Usage(12, 5));
    assertThat(exchange.facts().usd()).isEqualTo(new BigDecimal("0.000013"));
  }

  @Test
  void anthropicGetsAnOutputLimitACacheMarkAndASchemaAndCountsCachedInput() {
    Exchange exchange =
        ask(
            Provider.ANTHROPIC,
            """
            {"id":"x","type":"message","role":"assistant","model":"m-1","stop_reason":"end_turn",
             "content":[{"type":"text","text":"%s"}],
             "usage":{"input_tokens":2,"cache_read_input_tokens":9,"cache_creation_input_tokens":1,
                      "output_tokens":5}}""");

    assertThat(exchange.call().path()).isEqualTo("/v1/messages");
    assertThat(exchange.call().headers()).containsEntry("x-api-key", "the-key");
    JsonNode sent = exchange.call().json();
    assertThat(sent.path("max_tokens").intValue()).isEqualTo(16_384);
    assertThat(sent.path("system").path(0).path("cache_control").path("type").stringValue())
        .isEqualTo("ephemeral");
    assertThat(sent.path("output_config").path("format").path("schema").has("properties")).isTrue();
    exchange.brings(FinishReason.STOP, new Usage(12, 5));
  }

  @Test
  void geminiGetsAResponseSchemaAndCountsThoughts() {
    Exchange exchange =
        ask(
            Provider.GEMINI,
            """
            {"responseId":"x","modelVersion":"m-1",
             "candidates":[{"finishReason":"STOP","content":{"role":"model",
               "parts":[{"text":"%s"}]}}],
             "usageMetadata":{"promptTokenCount":12,"candidatesTokenCount":3,
               "thoughtsTokenCount":2,"totalTokenCount":17}}""");

    assertThat(exchange.call().path()).isEqualTo("/v1/models/m:generateContent");
    assertThat(exchange.call().headers()).containsEntry("x-goog-api-key", "the-key");
    JsonNode config = exchange.call().json().path("generationConfig");
    assertThat(config.path("responseMimeType").stringValue()).isEqualTo("application/json");
    assertThat(config.path("responseSchema").path("properties").has("en")).isTrue();
    exchange.brings(FinishReason.STOP, new Usage(12, 5));
  }

  @Test
  void mistralGetsAStrictSchema() {
    Exchange exchange =
        ask(
            Provider.MISTRAL,
            """
            {"id":"x","object":"chat.completion","created":1,"model":"m-1",
             "choices":[{"index":0,"finish_reason":"stop",
               "message":{"role":"assistant","content":"%s"}}],
             "usage":{"prompt_tokens":12,"completion_tokens":5,"total_tokens":17}}""");

    assertThat(exchange.call().path()).isEqualTo("/v1/chat/completions");
    assertThat(exchange.call().headers()).containsEntry("authorization", "Bearer the-key");
    JsonNode schema = exchange.call().json().path("response_format").path("json_schema");
    assertThat(schema.path("strict").booleanValue()).isTrue();
    assertThat(schema.path("schema").path("properties").has("en")).isTrue();
    exchange.brings(FinishReason.STOP, new Usage(12, 5));
  }

  @Test
  void ollamaGetsASchemaAndAContextThatHoldsAPassage() {
    Exchange exchange =
        ask(
            Provider.OLLAMA,
            """
            {"model":"m-1","created_at":"2026-11-23T02:00:00Z","done":true,"done_reason":"stop",
             "message":{"role":"assistant","content":"%s"},
             "prompt_eval_count":12,"eval_count":5}""");

    assertThat(exchange.call().path()).isEqualTo("/v1/api/chat");
    JsonNode sent = exchange.call().json();
    assertThat(sent.path("options").path("num_ctx").intValue()).isEqualTo(16_384);
    assertThat(sent.path("format").path("properties").has("en")).isTrue();
    assertThat(sent.path("stream").booleanValue()).isFalse();
    exchange.brings(FinishReason.STOP, new Usage(12, 5));
  }

  @Test
  void withoutAKeyNoneIsSent() {
    try (LoopbackProvider server = server("{}")) {
      ModelSpec spec = Specs.local(server.baseUrl());
      FaultsOverTheWire.ask(spec);
      assertThat(server.calls()).noneMatch(call -> call.headers().containsKey("authorization"));
    }
  }

  private record Exchange(LoopbackCall call, ChatResponse response) {
    ReplyMetadata.Facts facts() {
      return ReplyMetadata.of(response);
    }

    void brings(FinishReason finish, @Nullable Usage usage) {
      assertThat(response.aiMessage().text()).isEqualTo("{\"en\":\"Hello\"}");
      assertThat(response.modelName()).isEqualTo("m-1");
      assertThat(response.finishReason()).isEqualTo(finish);
      assertThat(facts().usage()).isEqualTo(usage);
    }
  }

  private static Exchange ask(Provider provider, String answer) {
    try (LoopbackProvider server = server(answer.formatted(CONTENT))) {
      ModelSpec spec = Specs.of(provider, server.baseUrl());
      Function<DeadlineHttpClient.Builder, ChatResponse> call =
          http ->
              new BilledModel(
                      ProviderModels.of(spec, http),
                      spec.price(),
                      Clock.systemUTC(),
                      Clock.systemUTC())
                  .chat(Specs.request());
      ChatResponse response = Specs.overHttp(spec, call);
      return new Exchange(server.calls().getFirst(), response);
    }
  }

  private static LoopbackProvider server(String answer) {
    return LoopbackProvider.answering(_ -> LoopbackAnswer.of(200, answer)).remembering();
  }
}
