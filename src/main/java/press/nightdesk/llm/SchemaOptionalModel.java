package press.nightdesk.llm;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.regex.Pattern;

/// A model that is asked without a JSON schema once it has said that it knows none.
///
/// LangChain4j passes a schema on to all five providers, but older models and some compatible
/// endpoints reject it. The prompt describes the form as well, and replies are read tolerantly.
final class SchemaOptionalModel extends Decorator {
  private static final Pattern ABOUT_SCHEMA =
      Pattern.compile(
          "response_?format|json_?schema|output_(config|format)|response_?mime_?type"
              + "|response_?schema|structured[ _]output",
          Pattern.CASE_INSENSITIVE);

  private volatile boolean plain;

  SchemaOptionalModel(ChatModel inner) {
    super(inner);
  }

  @Override
  public ChatResponse chat(ChatRequest request, ChatRequestOptions options) {
    if (request.responseFormat() == null) {
      return inner.chat(request, options);
    }
    if (plain) {
      return inner.chat(without(request), options);
    }
    try {
      return inner.chat(request, options);
    } catch (CallFailed failed) {
      if (!rejectsSchema(failed)) {
        throw failed;
      }
      ChatResponse response = askPlainly(request, options, failed.attempts());
      plain = true;
      return response;
    }
  }

  private ChatResponse askPlainly(ChatRequest request, ChatRequestOptions options, int before) {
    try {
      ChatResponse response = inner.chat(without(request), options);
      ReplyMetadata.Facts facts = ReplyMetadata.of(response);
      return ReplyMetadata.with(response, facts.withAttempts(before + facts.attempts()));
    } catch (CallFailed failed) {
      throw new CallFailed(failed.fault(), before + failed.attempts(), failed.getCause());
    }
  }

  private static boolean rejectsSchema(CallFailed failed) {
    return failed.fault() instanceof Fault.Rejected
        && ErrorResponse.in(failed)
            .filter(answer -> ABOUT_SCHEMA.matcher(answer.body()).find())
            .isPresent();
  }

  private static ChatRequest without(ChatRequest request) {
    return ChatRequest.builder()
        .messages(request.messages())
        .parameters(
            ChatRequestParameters.builder()
                .overrideWith(request.parameters())
                .responseFormat((ResponseFormat) null)
                .build())
        .build();
  }
}
