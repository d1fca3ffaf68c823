package press.nightdesk.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import press.nightdesk.domain.Summary;
import press.nightdesk.llm.Answer;
import press.nightdesk.llm.JsonReply;
import press.nightdesk.prompt.Examples;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What `prompts/summarize.md` shows the model is what the code sends and reads.
class SummarizePromptTest {
  private final JsonNode received = JsonMapper.shared().readTree(Examples.summarize().get(1));
  private final JsonReply sent = JsonReply.read(Examples.summarize().get(2));

  @Test
  void itsExampleOfARequestHasTheFieldsTheCodeSends() {
    assertThat(received.propertyNames())
        .containsExactly("task", "topics", "headline", "published", "paragraphs");
  }

  @Test
  void itsFormOfAReplyIsReadWithoutAFinding() {
    assertThat(read(JsonReply.read(Examples.summarize().get(0))).findings()).isEmpty();
  }

  @Test
  void itsExampleOfAReplyIsReadAndKeepsThePromptsOwnRules() {
    SummaryReply reply = read(sent);
    Summary summary = Objects.requireNonNull(reply.summary());
    assertThat(reply.findings()).isEmpty();
    assertThat(summary.lead().split(" ")).hasSizeBetween(40, 70);
    assertThat(summary.points()).hasSizeBetween(3, 5);
    assertThat(received.path("topics").valueStream().map(JsonNode::stringValue))
        .contains(summary.topic());
  }

  private static SummaryReply read(JsonReply reply) {
    return switch (reply) {
      case JsonReply.Found(ObjectNode json) ->
          SummaryReply.read(new Answer.Read(json, false), List.of("society"));
      default -> throw new AssertionError("no object: " + reply);
    };
  }
}
