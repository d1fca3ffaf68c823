package press.nightdesk.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/// Specs and requests for tests.
final class Specs {
  static final String KEY = "the-key";

  private Specs() {}

  static ModelSpec of(Provider provider, URI baseUrl) {
    return with(provider, baseUrl, new Secret(KEY), Duration.ofSeconds(30));
  }

  static ModelSpec local(URI baseUrl) {
    return with(Provider.OPENAI, baseUrl, Secret.NONE, Duration.ofSeconds(30));
  }

  static ModelSpec hasty(URI baseUrl) {
    return with(Provider.OPENAI, baseUrl, new Secret(KEY), Duration.ofMillis(150));
  }

  static ModelSpec recorded(Path recordings) {
    return new ModelSpec(
        Provider.RECORDED,
        "",
        null,
        Secret.NONE,
        Duration.ofSeconds(30),
        4,
        PerMinute.UNLIMITED,
        1,
        Duration.ofSeconds(2),
        null,
        null,
        recordings);
  }

  private static ModelSpec with(Provider provider, URI baseUrl, Secret key, Duration timeout) {
    Price price = new Price(new BigDecimal("0.25"), new BigDecimal("2.00"));
    return new ModelSpec(
        provider,
        "m",
        baseUrl,
        key,
        timeout,
        4,
        PerMinute.UNLIMITED,
        3,
        Duration.ofSeconds(2),
        price,
        null,
        null);
  }

  static ChatRequest request() {
    return request("Здравствуйте");
  }

  static ChatRequest request(String text) {
    JsonObjectSchema form =
        JsonObjectSchema.builder().addStringProperty("en").required("en").build();
    return ChatRequest.builder()
        .messages(SystemMessage.from("Translate."), UserMessage.from(text))
        .responseFormat(
            ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name("form").rootElement(form).build())
                .build())
        .build();
  }

  /// Runs a call over a JDK client of its own.
  static <R> R overHttp(ModelSpec spec, Function<DeadlineHttpClient.Builder, R> call) {
    try (HttpClient shared = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      DeadlineHttpClient transport = new DeadlineHttpClient(shared, spec.timeout(), _ -> {});
      return call.apply(new DeadlineHttpClient.Builder(transport));
    }
  }
}
