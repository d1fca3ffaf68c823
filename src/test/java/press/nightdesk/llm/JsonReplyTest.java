package press.nightdesk.llm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonReplyTest {
  @Nested
  class AnObjectIsFound {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"a\":1}",
          "  \n{\"a\":1}\n",
          "\uFEFF{\"a\":1}",
          "```json\n{\"a\":1}\n```",
          "```\n{\"a\":1}\n```",
          "Here is the translation:\n\n{\"a\":1}\n\nLet me know if it helps.",
          "As asked in {paragraphs}, with {} left out: {\"a\":1}",
          "{\"a\":1,}",
          "{\"a\":1}}",
          "{\"a\":1}{",
          "{\"a\":1}\",",
          "<think>Perhaps {\"a\":2}? No.</think>{\"a\":1}",
          "<think>\nPerhaps {\"a\":\n</think>\n```json\n{\"a\":1}\n```",
          "Perhaps {\"a\":2}? No.\n</think>\n\n{\"a\":1}"
        })
    void whateverStandsAroundIt(String reply) {
      assertThat(JsonReply.read(reply))
          .isEqualTo(new JsonReply.Found(JsonMapper.shared().createObjectNode().put("a", 1)));
    }

    @Test
    void withLineEndsInItsStrings() {
      assertThat(JsonReply.read("{\"a\":\"one\ntwo\"}"))
          .isEqualTo(
              new JsonReply.Found(JsonMapper.shared().createObjectNode().put("a", "one\ntwo")));
    }

    @Test
    void withBracesAndTagsInItsStrings() {
      assertThat(JsonReply.read("{\"a\":\"} </think> {\"}")).isInstanceOf(JsonReply.Found.class);
    }
  }

  @Nested
  class TheReplyEndsTooEarly {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"paragraphs\":[{\"n\":0,\"en\":\"Whole\"},{\"n\":1,\"en\":\"Cu",
          "{\"paragraphs\":[{\"n\":0,\"en\":\"Whole\"}",
          "```json\n{\"paragraphs\":[",
          "{\"para",
          "<think>The headline is"
        })
    void andNothingIsGuessed(String reply) {
      assertThat(JsonReply.read(reply)).isEqualTo(new JsonReply.CutShort());
    }
  }

  @Nested
  class NoObjectIsFound {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "I have translated everything.",
          "{}",
          "[1, 2]",
          "{\"a\":1} or {\"a\":2}",
          "{\"a\":1,\"a\":2}",
          "{\"a\":\"he said \"yes\"\",\"b\":[{\"n\":1}]}"
        })
    void orMoreThanOneOrABrokenOne(String reply) {
      assertThat(JsonReply.read(reply)).isInstanceOf(JsonReply.Absent.class);
    }

    @Test
    void ifItIsNestedBeyondReason() {
      assertThat(JsonReply.read("{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000)))
          .isInstanceOf(JsonReply.Absent.class);
    }

    @Test
    void ifItIsLongBeyondReason() {
      assertThat(JsonReply.read("{\"a\":\"" + "a".repeat(1_000_000) + "\"}"))
          .isInstanceOf(JsonReply.Absent.class);
    }

    @Test
    void amongBracesWithoutEnd() {
      assertThat(JsonReply.read("{ ".repeat(400_000))).isInstanceOf(JsonReply.Absent.class);
    }
  }

  @Test
  void aLineHasNoLineEndsAndNoControlCharacters() {
    var json = JsonMapper.shared().createObjectNode().put("a", " one\r\ntwo\u0000three ");
    assertThat(JsonReply.line(json.path("a"))).isEqualTo("one two three");
    assertThat(JsonReply.line(json.path("b"))).isEmpty();
  }
}
