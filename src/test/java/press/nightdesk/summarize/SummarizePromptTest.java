package press.nightdesk.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import press.nightdesk.llm.Answer;
import press.nightdesk.llm.JsonReply;
import press.nightdesk.prompt.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `prompts/summarize.md` shows the model is what the code sends and reads.
class SummarizePromptTest {
  private final JsonNode received = JsonMapper.shared().readTree(Examples.summarize().get(0));
  private final JsonReply sent = JsonReply.read(Examples.summarize().get(1));

  @Test
  void itsExampleOfARequestHasTheFieldsTheCodeSends() {
    assertThat(received.propertyNames())
        .containsExactly("task", "topics", "headline", "published", "paragraphs");
  }

  @Test
  void itsExampleOfAReplyIsReadAndKeepsThePromptsOwnRules() {
    assertThat(sent).isInstanceOf(JsonReply.Found.class);
    if (sent instanceof JsonReply.Found(var json)) {
      SummaryReply reply = SummaryReply.read(new Answer.Read(json, false), List.of("society"));
      var summary = Objects.requireNonNull(reply.summary());
      assertThat(reply.findings()).isEmpty();
      assertThat(summary.lead().split(" ")).hasSizeBetween(40, 70);
      assertThat(summary.points()).hasSizeBetween(3, 5);
      assertThat(summary.topic()).isEqualTo("society");
    }
  }
}
