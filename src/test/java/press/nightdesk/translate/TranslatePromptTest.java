package press.nightdesk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Article;
import press.nightdesk.domain.Name;
import press.nightdesk.domain.Stories;
import press.nightdesk.llm.Answer;
import press.nightdesk.llm.JsonReply;
import press.nightdesk.prompt.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `prompts/translate.md` shows the model is what the code sends and reads.
class TranslatePromptTest {
  private final JsonNode received = JsonMapper.shared().readTree(Examples.translate().get(0));
  private final JsonReply sent = JsonReply.read(Examples.translate().get(1));

  @Test
  void itsExampleOfARequestIsWhatTheCodeWouldSend() {
    JsonNode paragraphs = received.path("paragraphs");
    Article article =
        Stories.story(
            paragraphs.path(0).path("ru").stringValue(),
            paragraphs.path(1).path("ru").stringValue(),
            paragraphs.path(2).path("ru").stringValue());
    Progress progress =
        new Progress(List.of(), Map.of("Анна Белова", new Name("Анна Белова", "Anna Belova")));
    Passage passage = Passages.of(article, 1_000).getFirst();
    assertThat(TranslationRequest.opening(passage, article.title(), progress)).isEqualTo(received);
  }

  @Test
  void itsExampleOfAReplyIsReadWithoutADoubt() {
    assertThat(sent).isInstanceOf(JsonReply.Found.class);
    if (sent instanceof JsonReply.Found(var json)) {
      var numbers = Passages.of(Stories.story("Ноль", "Раз", "Два"), 100).getFirst().numbers();
      TranslationReply reply =
          TranslationReply.read(new Answer.Read(json, false), numbers, numbers);
      assertThat(reply.doubts()).isEmpty();
      assertThat(reply.texts()).hasSize(3);
      assertThat(reply.names()).containsExactly(new Name("Восход", "Voskhod"));
    }
  }
}
