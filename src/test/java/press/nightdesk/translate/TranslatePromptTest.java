package press.nightdesk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import press.nightdesk.check.name.Morphology;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Stories;
import press.nightdesk.llm.Answer;
import press.nightdesk.llm.JsonReply;
import press.nightdesk.prompt.Examples;
import press.nightdesk.prompt.glossary.ArticleTerms;
import press.nightdesk.prompt.glossary.Glossary;
import press.nightdesk.prompt.glossary.Term;
import press.nightdesk.prompt.glossary.TermIndex;
import press.nightdesk.prompt.glossary.TermKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `prompts/translate.md` shows the model is what the code sends and reads.
class TranslatePromptTest {
  private final JsonNode received = JsonMapper.shared().readTree(Examples.translate().get(1));
  private final JsonReply sent = JsonReply.read(Examples.translate().get(2));

  @Test
  void itsExampleOfARequestIsWhatTheCodeWouldSend() {
    JsonNode paragraphs = received.path("paragraphs");
    Article article =
        Stories.story(
            paragraphs.path(0).path("ru").stringValue(),
            paragraphs.path(1).path("ru").stringValue(),
            paragraphs.path(2).path("ru").stringValue());
    Progress progress =
        new Progress(
            List.of(), Map.of("Анна Белова", new Name("Анна Белова", "Anna Belova")), null);
    Passage passage = Passages.of(article.segments(), 1_000).getFirst();
    Term term = new Term("Восход", "Voskhod", TermKind.ORGANISATION, "a newspaper", null);
    ArticleTerms terms =
        new TermIndex(new Glossary(List.of(term), "sha256:g"), Morphology::new).about(article);
    assertThat(TranslationRequest.opening(passage, progress, terms)).isEqualTo(received);
  }

  @Test
  void itsFormOfAReplyIsReadWithoutADoubt() {
    assertThat(JsonReply.read(Examples.translate().get(0)))
        .isInstanceOfSatisfying(
            JsonReply.Found.class, form -> assertThat(read(form, Set.of(0, 1)).doubts()).isEmpty());
  }

  @Test
  void itsExampleOfAReplyIsReadWithoutADoubt() {
    assertThat(sent)
        .isInstanceOfSatisfying(
            JsonReply.Found.class,
            found -> {
              TranslationReply reply = read(found, Set.of(0, 1, 2));
              assertThat(reply.doubts()).isEmpty();
              assertThat(reply.texts()).hasSize(3);
              assertThat(reply.names()).containsExactly(new Name("Ясногорск", "Yasnogorsk"));
            });
  }

  private static TranslationReply read(JsonReply.Found found, Set<Integer> numbers) {
    return TranslationReply.read(new Answer.Read(found.json(), false), numbers, numbers);
  }
}
