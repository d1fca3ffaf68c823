package press.nightdesk.summarize;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.domain.Translation;
import press.nightdesk.prompt.Again;
import press.nightdesk.prompt.Prompt;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The user messages of a summary; `prompts/summarize.md` explains them to the model.
final class SummaryRequest {
  private SummaryRequest() {}

  /// The form of the reply, for providers that hold a model to a schema: everything required,
  /// nothing else allowed, the topic one of the job's.
  static ResponseFormat format(List<String> topics) {
    JsonObjectSchema point =
        JsonObjectSchema.builder()
            .addStringProperty("text")
            .addProperty(
                "paragraphs",
                JsonArraySchema.builder().items(JsonIntegerSchema.builder().build()).build())
            .required("text", "paragraphs")
            .additionalProperties(false)
            .build();
    JsonObjectSchema summary =
        JsonObjectSchema.builder()
            .addStringProperty("headline")
            .addStringProperty("abstract")
            .addProperty("points", JsonArraySchema.builder().items(point).build())
            .addEnumProperty("topic", topics)
            .required("headline", "abstract", "points", "topic")
            .additionalProperties(false)
            .build();
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name("summary").rootElement(summary).build())
        .build();
  }

  /// Asks for the summary of an article. What is the same for every article comes first.
  static ObjectNode opening(Article article, Translation translation, List<String> topics) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("task", Prompt.SUMMARIZE);
    ArrayNode list = request.putArray("topics");
    topics.forEach(list::add);
    ObjectNode headline = request.putObject("headline").put("ru", article.title());
    translation.title().ifPresent(en -> headline.put("en", en));
    if (article.published() != null) {
      request.put("published", article.published().toString());
    }
    ArrayNode paragraphs = request.putArray("paragraphs");
    for (Paragraph paragraph : translation.body()) {
      paragraphs.addObject().put("n", paragraph.n()).put("en", paragraph.text());
    }
    return request;
  }

  /// Asks again for the whole summary.
  static ObjectNode again(List<Finding> findings) {
    return Again.message(
        Prompt.SUMMARIZE,
        "Your reply has the faults listed in findings. Write the whole summary again without"
            + " them and reply with one complete JSON object.",
        findings);
  }
}
