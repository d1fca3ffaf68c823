package press.nightdesk.translate;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import press.nightdesk.domain.Finding;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Paragraph;
import press.nightdesk.prompt.Again;
import press.nightdesk.prompt.Prompt;
import press.nightdesk.prompt.glossary.ArticleTerms;
import press.nightdesk.prompt.glossary.Term;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The user messages of a translation; `prompts/translate.md` explains them to the model.
final class TranslationRequest {
  /// Strict enough for providers that hold a model to a schema: everything required, nothing
  /// else allowed.
  static final ResponseFormat FORMAT =
      ResponseFormat.builder()
          .type(ResponseFormatType.JSON)
          .jsonSchema(JsonSchema.builder().name("translation").rootElement(schema()).build())
          .build();

  private TranslationRequest() {}

  /// Asks for a passage. What stays the same from passage to passage comes first.
  ///
  /// @param progress what is there before it is asked for
  /// @param terms those that the passage has go along, and they alone, so that the request changes
  ///     only with a term that concerns it
  static ObjectNode opening(Passage passage, Progress progress, ArticleTerms terms) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("task", Prompt.TRANSLATE);
    addNames(request, progress.nameList().stream().filter(n -> !terms.cover(n.ru())).toList());
    progress
        .headline()
        .ifPresent(
            headline ->
                addContext(
                    request.putObject("context"),
                    headline,
                    progress.around(passage.segments().getFirst().n())));
    if (passage.of() > 1) {
      request.putObject("part").put("number", passage.number()).put("of", passage.of());
    }
    addTerms(request, terms.in(passage.segments()));
    addParagraphs(request, passage.segments());
    return request;
  }

  private static void addNames(ObjectNode request, List<Name> names) {
    if (!names.isEmpty()) {
      ArrayNode list = request.putArray("names");
      names.forEach(name -> pair(list.addObject(), name.ru(), name.en()));
    }
  }

  private static void addTerms(ObjectNode request, List<Term> terms) {
    if (!terms.isEmpty()) {
      ArrayNode list = request.putArray("glossary");
      for (Term term : terms) {
        ObjectNode entry = list.addObject();
        pair(entry, term.ru(), term.en());
        entry.put("kind", term.kind().label());
        if (!term.advice().isEmpty()) {
          entry.put("note", term.advice());
        }
      }
    }
  }

  /// Asks again for some paragraphs.
  ///
  /// @param findings what was wrong
  /// @param concerned the paragraphs to send again, and no others
  static ObjectNode again(List<Finding> findings, List<Paragraph> concerned) {
    ObjectNode message =
        Again.message(
            Prompt.TRANSLATE,
            "Your reply has the faults listed in findings. Translate the paragraphs listed here"
                + " again, each under its own n, and reply with one JSON object that holds these"
                + " paragraphs and no others.",
            findings);
    addParagraphs((ObjectNode) message.path("again"), concerned);
    return message;
  }

  private static void addContext(
      ObjectNode context, Progress.Rendering headline, List<Progress.Rendering> around) {
    pair(context.putObject("headline"), headline.ru(), headline.en());
    if (!around.isEmpty()) {
      ArrayNode pairs = context.putArray("before");
      around.forEach(r -> pair(pairs.addObject(), r.ru(), r.en()));
    }
  }

  private static void addParagraphs(ObjectNode to, List<Paragraph> paragraphs) {
    ArrayNode list = to.putArray("paragraphs");
    for (Paragraph paragraph : paragraphs) {
      ObjectNode entry = list.addObject().put("n", paragraph.n());
      if (paragraph.n() == Paragraph.HEADLINE) {
        entry.put("kind", "headline");
      }
      entry.put("ru", paragraph.text());
    }
  }

  private static void pair(ObjectNode json, String ru, String en) {
    json.put("ru", ru).put("en", en);
  }

  private static JsonObjectSchema schema() {
    return object(
        JsonObjectSchema.builder()
            .addProperty(
                "paragraphs",
                listOf(
                    object(
                        JsonObjectSchema.builder().addIntegerProperty("n").addStringProperty("en"),
                        "n",
                        "en")))
            .addProperty(
                "names",
                listOf(
                    object(
                        JsonObjectSchema.builder().addStringProperty("ru").addStringProperty("en"),
                        "ru",
                        "en"))),
        "paragraphs",
        "names");
  }

  private static JsonObjectSchema object(JsonObjectSchema.Builder properties, String... required) {
    return properties.required(required).additionalProperties(false).build();
  }

  private static JsonArraySchema listOf(JsonObjectSchema items) {
    return JsonArraySchema.builder().items(items).build();
  }
}
